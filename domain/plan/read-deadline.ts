import { foldDiacritics } from '../text/fold.js';
import { withoutEndPunctuation } from './clean-text.js';
import { findDates } from './find-dates.js';
import type { Deadline } from './types.js';

const yearPattern = /(?<![\d/.])((?:19|20)\d{2})(?![\d/])/g;
const following = /(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)|nam tiep theo|tro di/;

/** The deadline of "N.3. Thời gian khắc phục". Of several dates the last one counts: it is when all must be done. */
export function readDeadline({ text, line }: { text: string; line: number }): Deadline {
  const written = { text: withoutEndPunctuation(text), line };
  const date = findDates(text).at(-1);
  const years = [...text.matchAll(yearPattern)].map((match) => Number(match[1]));
  const [first, last] = [years[0], years.at(-1)];
  if (following.test(foldDiacritics(text)) && (last ?? date?.year) !== undefined) {
    return { ...written, kind: 'yearAndFollowing', year: last ?? date?.year ?? 0 };
  }
  if (date) return { ...written, kind: date.precision, ...partsOf(date) };
  if (first === undefined || last === undefined) return { ...written, kind: 'none' };
  if (first !== last) return { ...written, kind: 'years', year: first, toYear: last };
  return { ...written, kind: 'year', year: first };
}

/** Only the parts of a date that are known. */
export function partsOf({
  year,
  quarter,
  month,
  date,
}: {
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly date?: string;
}): { year: number; quarter?: number; month?: number; date?: string } {
  return {
    year,
    ...(quarter === undefined ? {} : { quarter }),
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { date }),
  };
}
