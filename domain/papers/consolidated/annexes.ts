import type { ReportStanding, SynthesisLine } from '../../synthesis/types.js';
import type { ReportFigure } from '../../task/report.js';
import { officialStatusNames } from '../../views/official-status.js';
import { column, table } from '../blocks.js';
import type { Annex, TableCell, TableRow } from '../paper.js';
import { numberOf, shown, unitNameOf } from '../task-reference.js';
import { shortDate, vietnameseNumber } from '../wording.js';
import { unitAnnex } from './by-unit.js';
import { allLines, type ReportContext, shortcomingTitle } from './context.js';

export const standingNames: Readonly<Record<ReportStanding, string>> = {
  inTime: 'Đúng hạn',
  late: 'Muộn',
  returned: 'Bị trả lại',
  missing: 'Chưa báo cáo',
  notOwed: 'Không phải báo cáo',
};

/** The tables behind the report: units, every task, and the figures that units gave, if any did. */
export function annexesOf(context: ReportContext): readonly Annex[] {
  const figures = figureRows(context);
  return [unitAnnex(context), taskAnnex(context), ...(figures.length > 0 ? [figureAnnex(figures)] : [])];
}

function taskAnnex(context: ReportContext): Annex {
  return {
    title: 'Tình hình thực hiện từng nhiệm vụ',
    body: [
      table({
        columns: [
          column('Số', 1, 'center'),
          column('Nhiệm vụ', 5),
          column('Đơn vị chủ trì', 3.6),
          column('Thời hạn', 2.1, 'center'),
          column('Báo cáo', 2, 'center'),
          column('Tiến độ (%)', 1.3, 'center'),
          column('Kết quả, khó khăn do đơn vị báo cáo', 5.5),
          column('Tình trạng', 2.6, 'center'),
        ],
        rows: context.synthesis.shortcomings.flatMap((shortcoming): readonly TableRow[] => [
          {
            span: `Hạn chế ${String(shortcoming.number)}: ${shortcomingTitle({ shortcoming, withConfidential: context.withConfidential })}`,
          },
          ...shortcoming.lines.map((line, index) => ({
            cells: taskCells({ context, line, before: shortcoming.lines[index - 1] }),
          })),
        ]),
      }),
    ],
  };
}

/** A task of many units says what it is once. */
function taskCells({
  context: { nameOf, withConfidential },
  line,
  before,
}: {
  context: ReportContext;
  line: SynthesisLine;
  before: SynthesisLine | undefined;
}): readonly TableCell[] {
  const { report, standing, due, originalDue } = line;
  const repeated = before?.taskNumber === line.taskNumber;
  const extended = due !== undefined && originalDue !== undefined && due !== originalDue;
  return [
    numberOf(line),
    repeated ? undefined : shown({ of: line, text: line.text, withConfidential }),
    unitNameOf({ line, nameOf }),
    due && `${shortDate(due)}${extended ? ` (gốc ${shortDate(originalDue)})` : ''}`,
    `${standingNames[standing]}${report?.nil ? ', không phát sinh' : ''}`,
    line.confidential && !withConfidential ? undefined : report?.percent,
    report && shown({ of: line, text: said(report), withConfidential }),
    officialStatusNames[line.officialStatus].vi,
  ];
}

function said({ text, difficulties }: { text: string; difficulties?: string }): string {
  return difficulties === undefined || difficulties === ''
    ? text
    : `${text}\nKhó khăn, kiến nghị: ${difficulties}`;
}

function figureRows({ synthesis, nameOf, withConfidential }: ReportContext): readonly TableRow[] {
  return allLines(synthesis).flatMap((line) =>
    line.confidential && !withConfidential
      ? []
      : (line.report?.figures ?? []).map(({ name, amount, measure }: ReportFigure) => ({
          cells: [numberOf(line), unitNameOf({ line, nameOf }), name, vietnameseNumber(amount), measure],
        })),
  );
}

function figureAnnex(rows: readonly TableRow[]): Annex {
  return {
    title: 'Số liệu do các đơn vị báo cáo',
    body: [
      table({
        columns: [
          column('Nhiệm vụ', 1.2, 'center'),
          column('Đơn vị', 4),
          column('Chỉ tiêu', 5),
          column('Số lượng', 2, 'right'),
          column('Đơn vị tính', 2, 'center'),
        ],
        rows,
      }),
    ],
  };
}
