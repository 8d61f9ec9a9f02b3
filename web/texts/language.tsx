import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, LocalizedText } from '../../domain/text/localized.js';

export type Say = (text: LocalizedText) => string;

interface Speaking {
  readonly language: Language;
  readonly say: Say;
  readonly speak: (language: Language) => void;
}

const kept = 'dondoc.language';
const Context = createContext<Speaking | undefined>(undefined);

/** The language that this browser was last asked for; Vietnamese where none was. */
export function languageKept(): Language | undefined {
  const found = localStorage.getItem(kept);
  return found === 'vi' || found === 'en' ? found : undefined;
}

/** Lets everything below speak one language, which a person may change at any time. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(languageKept() ?? 'vi');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      say: (text) => text[language],
      speak: (next) => {
        localStorage.setItem(kept, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={speaking}>{children}</Context>;
}

/** How texts are said here; throws outside a LanguageProvider, which is a bug. */
export function useLanguage(): Speaking {
  const speaking = useContext(Context);
  if (!speaking) throw new Error('no language here');
  return speaking;
}
