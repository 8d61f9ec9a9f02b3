/** A date, month or quarter in a text; `date` is ISO and present only for a real calendar day. */
export type DateMention = {
  readonly index: number;
  readonly text: string;
  readonly precision: 'date' | 'month' | 'quarter';
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly date?: string;
};

const patterns = {
  numericDate: /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/gu,
  wordedDate: /(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/giu,
  month: /(?<!\d )tháng (\d{1,2})(?: ?[/-] ?| năm )(\d{4})(?!\d)/giu,
  quarter: /Quý (IV|I{1,3}|[1-4])(?: ?[/-] ?| năm |,? năm | )(\d{4})(?!\d)/giu,
} as const;

const romanQuarters = ['I', 'II', 'III', 'IV'];

/** Every date, month and quarter that the text names with its year, in order. Works on clean text. */
export function findDates(text: string): DateMention[] {
  return [
    ...matches({ text, pattern: patterns.numericDate, read: dayMention }),
    ...matches({ text, pattern: patterns.wordedDate, read: dayMention }),
    ...matches({ text, pattern: patterns.month, read: monthMention }),
    ...matches({ text, pattern: patterns.quarter, read: quarterMention }),
  ].sort((a, b) => a.index - b.index);
}

type Reader = (found: { index: number; text: string; groups: readonly string[] }) => DateMention | undefined;

function matches({ text, pattern, read }: { text: string; pattern: RegExp; read: Reader }): DateMention[] {
  return [...text.matchAll(pattern)].flatMap(
    (match) => read({ index: match.index, text: match[0], groups: match.slice(1) }) ?? [],
  );
}

const dayMention: Reader = ({ index, text, groups: [day = '', month = '', year = ''] }) => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const base = { index, text, precision: 'date', year: Number(year) } as const;
  return isCalendarDay(iso) ? { ...base, date: iso } : base;
};

const monthMention: Reader = ({ index, text, groups: [month, year] }) =>
  Number(month) >= 1 && Number(month) <= 12
    ? { index, text, precision: 'month', month: Number(month), year: Number(year) }
    : undefined;

const quarterMention: Reader = ({ index, text, groups: [quarter = '', year] }) => {
  const roman = romanQuarters.indexOf(quarter.toUpperCase()) + 1;
  return { index, text, precision: 'quarter', quarter: roman || Number(quarter), year: Number(year) };
};

/** Whether an ISO date is a day of the calendar ("2022-02-30" is none). */
export function isCalendarDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
