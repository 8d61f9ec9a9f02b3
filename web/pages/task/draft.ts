import { useEffect, useState } from 'react';

export type Values = Readonly<Record<string, unknown>>;

const prefix = 'dondoc.draft.';
const mostAgeMs = 30 * 24 * 3_600_000;

interface Kept {
  readonly at: number;
  readonly values: Values;
}

/** What is typed into a form, kept on this machine until it is sent: a closed page, an ended session or a lost server lose nothing. */
export function useDraft({ key, initial }: { key: string; initial: Values }) {
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...read(key) }));
  const [wasKept] = useState(() => read(key) !== undefined);
  useEffect(() => forgetOld(), []);
  return {
    values,
    wasKept,
    change: (name: string, value: unknown) => {
      setValues((before) => {
        const after = { ...before, [name]: value };
        localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values: after } satisfies Kept));
        return after;
      });
    },
    forget: () => localStorage.removeItem(prefix + key),
    reset: () => {
      localStorage.removeItem(prefix + key);
      setValues(initial);
    },
  };
}

function read(key: string): Values | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Kept | null;
    return kept?.values;
  } catch {
    return undefined;
  }
}

function forgetOld(): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
    if (!kept || Date.now() - kept.at > mostAgeMs) localStorage.removeItem(name);
  }
}
