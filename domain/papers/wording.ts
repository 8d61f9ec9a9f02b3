import type { CivilDate } from '../calendar/instant.js';

/** Days under 10 and months 1 and 2 have a leading zero (Decree 30/2020, annex I, II.4). */
export function shortDate(date: CivilDate): string {
  const { day, month, year } = parts(date);
  return `${day}/${month}/${year}`;
}

/** "ngày 05 tháng 02 năm 2022"; a month without a day (`2022-09`) leaves room for it. */
export function longDate(date: string): string {
  const { day, month, year } = parts(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

const roomForDay = '\u00a0'.repeat(6);

function parts(date: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month) < 3 ? month : String(Number(month)), day: day || roomForDay };
}

const romanQuarters = ['I', 'II', 'III', 'IV'];

/** "Quý III năm 2022" of `2022-Q3`. */
export function quarterName(period: string): string {
  return `Quý ${romanQuarters[Number(period.slice(6)) - 1] ?? period} năm ${period.slice(0, 4)}`;
}

/** "Quý III/2022", for a column's head. */
export function shortQuarterName(period: string): string {
  return `Quý ${romanQuarters[Number(period.slice(6)) - 1] ?? period}/${period.slice(0, 4)}`;
}

/** A number as Vietnamese texts write it: 1.234,5. */
export function vietnameseNumber(value: number): string {
  const [whole = '', decimals] = plainDigits(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** Digits without an exponent, for numbers too small or too large to be written plainly. */
function plainDigits(value: number): string {
  const digits = String(value);
  if (!digits.includes('e')) return digits;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** A share in percent with one decimal: "82,8%"; undefined of nothing. */
export function percentOf({ part, whole }: { part: number; whole: number }): string | undefined {
  return whole === 0 ? undefined : `${vietnameseNumber(Math.round((part / whole) * 1000) / 10)}%`;
}

/** Two digits at least, as papers count what is less than ten: "05". */
export function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : vietnameseNumber(value);
}

/** "a, b và c". */
export function enumeration(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const numerals: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A Roman number, for parts and annexes; from 1. */
export function roman(value: number): string {
  const found = numerals.find(([worth]) => worth <= value);
  return found ? found[1] + roman(value - found[0]) : '';
}

/** A plan's title as a sentence names it: "KẾ HOẠCH Khắc phục …" is "Kế hoạch khắc phục …". */
export function planName(title: string): string {
  const found = /^(\p{Lu}{2,}(?: \p{Lu}{2,})*) (.+)$/su.exec(title);
  const [, kind, rest] = found ?? [];
  if (kind === undefined || rest === undefined) return title;
  return `${capitalised(kind.toLowerCase())} ${uncapitalised(rest)}`;
}
