import { standingNames } from '../../synthesis/names.js';
import type { SynthesisLine } from '../../synthesis/types.js';
import type { ReportFigure } from '../../task/report.js';
import { officialStatusNames } from '../../views/official-status.js';
import { column, table } from '../blocks.js';
import type { Annex, TableCell, TableRow } from '../paper.js';
import { numberOf, shown, unitNameOf } from '../task-reference.js';
import { taskRows } from '../task-rows.js';
import { shortDate, vietnameseNumber } from '../wording.js';
import { unitAnnex } from './by-unit.js';
import { allLines, type ReportContext } from './context.js';

/** The tables behind the report: units, every task, and the figures that units gave, if any did. */
export function annexesOf(context: ReportContext): readonly Annex[] {
  const figures = figureRows(context);
  return [unitAnnex(context), taskAnnex(context), ...(figures.length > 0 ? [figureAnnex(figures)] : [])];
}

function taskAnnex({ synthesis, nameOf, withConfidential }: ReportContext): Annex {
  return {
    title: 'Tình hình thực hiện từng nhiệm vụ',
    body: [
      table({
        columns: [
          column('STT', 1.1, 'center'),
          column('Đơn vị chủ trì', 4.5),
          column('Thời hạn', 2.1, 'center'),
          column('Báo cáo', 2.4, 'center'),
          column('Tiến độ (%)', 1.3, 'center'),
          column('Kết quả, khó khăn do đơn vị báo cáo', 9),
          column('Tình trạng', 3.4, 'center'),
        ],
        rows: taskRows({
          shortcomings: synthesis.shortcomings,
          withConfidential,
          cellsOf: (line) => taskCells({ line, nameOf, withConfidential }),
        }),
      }),
    ],
  };
}

function taskCells({
  line,
  nameOf,
  withConfidential,
}: Pick<ReportContext, 'nameOf' | 'withConfidential'> & { line: SynthesisLine }): readonly TableCell[] {
  const { report, standing, due, originalDue } = line;
  const extended = due !== undefined && originalDue !== undefined && due !== originalDue;
  return [
    unitNameOf({ line, nameOf }),
    due && `${shortDate(due)}${extended ? ` (gốc ${shortDate(originalDue)})` : ''}`,
    `${standingNames[standing].vi}${report?.nil ? ', không phát sinh' : ''}`,
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
