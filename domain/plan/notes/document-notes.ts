import { isCalendarDay } from '../find-dates.js';
import { type Citation, findCitations } from '../find-documents.js';
import { wholeText } from '../read-items.js';
import { allLinesOf } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note } from './note.js';

type Cited = Citation & { readonly line: number; readonly date?: string };

/** Cited documents whose number or date cannot be right, or is not written as the form has it. */
export function documentNotes({ tree }: NoteSource): PlanNote[] {
  const citations: Cited[] = allLinesOf(tree).flatMap((line) =>
    findCitations(wholeText(line)).map((citation) => ({ ...citation, line: line.line, ...dateOf(citation) })),
  );
  return [
    ...citations.flatMap((citation) => [
      ...malformed(citation),
      ...wordMissing(citation),
      ...wrongDate(citation),
    ]),
    ...differingDates(citations),
  ];
}

const dated = /^,? ?(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;

function dateOf({ after }: Citation): { date: string } | undefined {
  const [, day = '', month = '', year = ''] = dated.exec(after) ?? [];
  return year ? { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : undefined;
}

function malformed({ line, number, wellFormed }: Cited): PlanNote[] {
  if (wellFormed) return [];
  const vi = `số văn bản "${number}" không đúng thể thức "số/LOẠI-CƠ QUAN" hay "số-LOẠI/CƠ QUAN".`;
  return [note({ line, code: 'documentNumber', vi, en: `the document number "${number}" is malformed.` })];
}

/** Last syllables of kinds of documents: "Quyết định 12/QĐ-UBND" lacks "số"; after a comma or "và" nothing is missing. */
const kinds = new Set('định quyết luận thị cáo hoạch lệnh báo điện tư văn trình dẫn'.split(' '));

function wordMissing({ line, number, word }: Cited): PlanNote[] {
  if (!kinds.has(word.toLowerCase())) return [];
  const vi = `thiếu chữ "số" trước "${number}".`;
  return [
    note({ line, code: 'documentWordMissing', vi, en: `the word "số" is missing before "${number}".` }),
  ];
}

function wrongDate({ line, number, date }: Cited): PlanNote[] {
  if (date === undefined) return [];
  if (!isCalendarDay(date)) {
    const vi = `văn bản ${number} ghi ngày không có trong lịch (${date}).`;
    return [
      note({
        line,
        code: 'documentDate',
        vi,
        en: `document ${number} bears a date that no calendar has (${date}).`,
      }),
    ];
  }
  const year = /^\d+[a-zđ]?\/(\d{4})\//u.exec(number)?.[1];
  if (year === undefined || date.startsWith(year)) return [];
  const vi = `văn bản ${number} mang năm ${year} nhưng ghi ngày của năm ${date.slice(0, 4)}.`;
  const en = `document ${number} has the year ${year} in its number and ${date.slice(0, 4)} in its date.`;
  return [note({ line, code: 'documentDate', vi, en })];
}

function differingDates(citations: readonly Cited[]): PlanNote[] {
  const first = new Map<string, Cited>();
  return citations.flatMap((citation) => {
    const { number, line, date } = citation;
    if (date === undefined) return [];
    const before = first.get(number);
    if (!before) first.set(number, citation);
    if (!before || before.date === date) return [];
    const vi = `văn bản ${number} ghi ngày ${date}, còn ở dòng ${before.line} ghi ${before.date ?? ''}.`;
    const en = `document ${number} is dated ${date} here and ${before.date ?? ''} at line ${before.line}.`;
    return [note({ line, code: 'documentDatesDiffer', vi, en })];
  });
}
