import { type ObligationKind, obligationKinds } from '../obligation/kinds.js';
import type { LocalizedText } from '../text/localized.js';

const romanQuarters = ['I', 'II', 'III', 'IV'];

/** What is owed, as one says it to people: the quarter and the year stand in the obligation's id. */
export function dutyName({ kind, obligation }: { kind: ObligationKind; obligation: string }): LocalizedText {
  const name = obligationKinds[kind];
  const key = obligation.slice(kind.length + 1);
  if (/^\d{4}-Q[1-4](?:\/|$)/.test(key)) {
    const { vi, en } = periodName(key.slice(0, 7));
    return {
      vi: `${name.vi} ${kind === 'quarterlyReport' ? vi.slice('quý '.length) : vi}`,
      en: `${name.en} ${en}`,
    };
  }
  return kind === 'yearlyReview' ? { vi: `${name.vi} ${key}`, en: `${name.en}, ${key}` } : name;
}

/** `2022-Q3` as one says it: "quý III/2022". */
export function periodName(period: string): LocalizedText {
  const [year = '', quarter = ''] = period.split('-');
  return { vi: `quý ${romanQuarters[Number(quarter.slice(1)) - 1] ?? ''}/${year}`, en: `${quarter}/${year}` };
}

/** The text with its first letter in lower case, to stand within a sentence. */
export function withinSentence({ vi, en }: LocalizedText): LocalizedText {
  return { vi: vi.charAt(0).toLowerCase() + vi.slice(1), en: en.charAt(0).toLowerCase() + en.slice(1) };
}

/** The text with its first letter in upper case, to begin a line. */
export function startingSentence({ vi, en }: LocalizedText): LocalizedText {
  return { vi: vi.charAt(0).toUpperCase() + vi.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
