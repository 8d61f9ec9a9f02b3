import { type ObligationKind, obligationKinds } from '../obligation/kinds.js';
import type { LocalizedText } from '../text/localized.js';

const romanQuarters = ['I', 'II', 'III', 'IV'];

/** What is owed, as one says it to people: the quarter and the year stand in the obligation's id. */
export function dutyName({ kind, obligation }: { kind: ObligationKind; obligation: string }): LocalizedText {
  const name = obligationKinds[kind];
  const key = obligation.slice(kind.length + 1);
  const quarter = /^(\d{4})-Q([1-4])(?:\/|$)/.exec(key);
  if (quarter) {
    const [, year = '', number = ''] = quarter;
    return {
      vi: `${name.vi}${kind === 'quarterlyReport' ? '' : ' quý'} ${romanQuarters[Number(number) - 1] ?? ''}/${year}`,
      en: `${name.en} Q${number}/${year}`,
    };
  }
  return kind === 'yearlyReview' ? { vi: `${name.vi} ${key}`, en: `${name.en}, ${key}` } : name;
}

/** The text with its first letter in lower case, to stand within a sentence. */
export function withinSentence({ vi, en }: LocalizedText): LocalizedText {
  return { vi: vi.charAt(0).toLowerCase() + vi.slice(1), en: en.charAt(0).toLowerCase() + en.slice(1) };
}
