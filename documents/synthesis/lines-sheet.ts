import { obligationKinds } from '../../domain/obligation/kinds.js';
import { reviewNames, standingNames } from '../../domain/synthesis/names.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { SynthesisLine } from '../../domain/synthesis/types.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import type { ColumnToWrite, SheetToWrite, ValueToWrite } from '../xlsx/sheet.js';
import { inShort, type SheetTerms, unitName } from './sheet-terms.js';

type LineColumn = ColumnToWrite & {
  readonly of: (line: SynthesisLine) => ValueToWrite;
};

/** Every task of every unit, with its report, its status and what it is late with. */
export function linesSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles } = terms;
  const columns = [...placeColumns(terms), ...reportColumns(terms), ...progressColumns(terms)];
  return {
    name: say({ vi: 'Nhiệm vụ', en: 'Tasks' }),
    titles: titles({ vi: 'từng nhiệm vụ của từng đơn vị', en: 'each task of each unit' }),
    isPrinted: true,
    frozenColumns: 3,
    columns,
    rows: linesOf(synthesis).map((line) => columns.map(({ of }) => of(line))),
  };
}

/** Where a line belongs; the first columns of every sheet that has a row for each task. */
function placeColumns(terms: SheetTerms): readonly LineColumn[] {
  const { say, open } = terms;
  return [
    {
      title: say({ vi: 'Hạn chế', en: 'Shortcoming' }),
      width: 8,
      format: 'count',
      of: (line) => line.shortcoming,
    },
    { title: say({ vi: 'Nhiệm vụ', en: 'Task' }), width: 8, format: 'count', of: (line) => line.taskNumber },
    { title: say({ vi: 'Đơn vị', en: 'Unit' }), width: 22, of: (line) => unitName(line, terms) },
    {
      title: say({ vi: 'Nội dung nhiệm vụ (rút gọn)', en: 'Text (in short)' }),
      width: 36,
      of: (line) => open(inShort(line.text), line),
    },
  ];
}

function reportColumns({ synthesis, say, open }: SheetTerms): readonly LineColumn[] {
  const text = (line: SynthesisLine, said: string | undefined) =>
    said === undefined || said === '' ? undefined : open(said, line);
  const before: readonly LineColumn[] = [
    {
      title: say({ vi: 'Báo cáo kỳ trước', en: 'Report before' }),
      width: 12,
      of: ({ previous }) => previous && say(standingNames[previous.standing]),
    },
    {
      title: say({ vi: 'Kỳ trước %', en: '% before' }),
      width: 8,
      format: 'amount',
      of: ({ previous }) => previous?.percent,
    },
  ];
  return [
    {
      title: say({ vi: 'Báo cáo', en: 'Report' }),
      width: 11,
      of: ({ standing }) => say(standingNames[standing]),
    },
    {
      title: say({ vi: 'Không phát sinh', en: 'Nil' }),
      width: 8,
      of: ({ report }) => (report?.nil ? 'x' : undefined),
    },
    {
      title: say({ vi: 'Gửi lúc', en: 'Sent at' }),
      width: 16,
      format: 'moment',
      of: ({ report }) => report?.sentAt,
    },
    {
      title: say({ vi: 'Thẩm tra', en: 'Review' }),
      width: 11,
      of: ({ report }) => report && say(reviewNames[report.review]),
    },
    { title: '%', width: 7, format: 'amount', of: ({ report }) => report?.percent },
    ...(synthesis.previous ? before : []),
    {
      title: say({ vi: 'Kết quả', en: 'What was done' }),
      width: 32,
      of: (line) => text(line, line.report?.text),
    },
    {
      title: say({ vi: 'Khó khăn, đề xuất', en: 'Difficulties' }),
      width: 20,
      of: (line) => text(line, line.report?.difficulties),
    },
  ];
}

function progressColumns({ say }: SheetTerms): readonly LineColumn[] {
  return [
    {
      title: say({ vi: 'Tình trạng', en: 'Official status' }),
      width: 15,
      of: ({ officialStatus }) => say(officialStatusNames[officialStatus]),
    },
    { title: say({ vi: 'Hạn', en: 'Due' }), width: 12, isDate: true, of: ({ due }) => due },
    {
      title: say({ vi: 'Hạn ban đầu', en: 'First due' }),
      width: 12,
      isDate: true,
      of: ({ originalDue }) => originalDue,
    },
    {
      title: say({ vi: 'Bước đã đến hạn', en: 'Steps due' }),
      width: 8,
      format: 'count',
      of: ({ steps }) => steps?.due,
    },
    {
      title: say({ vi: 'Số bước', en: 'Steps' }),
      width: 8,
      format: 'count',
      of: ({ steps }) => steps?.of,
    },
    {
      title: say({ vi: 'Việc quá hạn (hạn; đã báo tới)', en: 'Overdue (date; told to)' }),
      width: 26,
      of: (line) => overdueText({ line, say }),
    },
  ];
}

/** What a rung is called; a policy may have others, which go by their own ids. */
const rungNames = {
  overdue: { vi: 'thủ trưởng đơn vị', en: 'unit head' },
  dpi: { vi: 'Sở KH&ĐT', en: 'DPI' },
  viceChairman: { vi: 'Phó Chủ tịch', en: 'vice-chairman' },
  chairman: { vi: 'Chủ tịch', en: 'chairman' },
};

function overdueText({
  line: { overdue },
  say,
}: {
  line: SynthesisLine;
  say: SheetTerms['say'];
}): string | undefined {
  if (overdue.length === 0) return undefined;
  const names: Readonly<Record<string, { vi: string; en: string }>> = rungNames;
  const kinds: Readonly<Record<string, { vi: string; en: string }>> = obligationKinds;
  return overdue
    .map(({ kind, due, rung }) => {
      const date = due.split('-').reverse().join('/');
      return `${say(kinds[kind] ?? { vi: kind, en: kind })} (${date}; ${say(names[rung] ?? { vi: rung, en: rung })})`;
    })
    .join('\n');
}
