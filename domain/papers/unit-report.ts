import type { NameOf } from '../notices/notice.js';
import type { LineReport, SynthesisLine } from '../synthesis/types.js';
import { officialStatusNames } from '../views/official-status.js';
import { column, heading, paragraph, slotsWith, table } from './blocks.js';
import { finish } from './finish.js';
import type { Block, Paper, PaperHead } from './paper.js';
import { confidentialText, numberOf } from './task-reference.js';
import { capitalised, planName, quarterName, shortDate, vietnameseNumber } from './wording.js';

/** One task of the unit with what it reports; a line of a synthesis is one. */
export type UnitReportLine = Pick<
  SynthesisLine,
  'shortcoming' | 'taskNumber' | 'text' | 'confidential' | 'officialStatus' | 'due' | 'steps'
> & { readonly report?: Pick<LineReport, 'nil' | 'text' | 'percent' | 'figures' | 'difficulties'> };

/** A unit's report of a quarter: all its tasks in one paper (plan, part C). What it wrote of a task stands as it wrote it. */
export function unitReport({
  unit,
  planTitle,
  period,
  lines,
  head,
  addressees,
  nameOf,
  texts = {},
  withConfidential = false,
}: {
  unit: string;
  planTitle: string;
  period: string;
  lines: readonly UnitReportLine[];
  head: PaperHead;
  addressees: readonly string[];
  nameOf: NameOf;
  texts?: Readonly<Record<string, string>>;
  withConfidential?: boolean;
}): Paper {
  const slot = slotsWith(texts);
  const plan = planName(planTitle);
  return finish({
    ...head,
    kind: 'report',
    subject: `Kết quả thực hiện nhiệm vụ ${quarterName(period)} theo ${plan}`,
    addressees,
    body: [
      slot({
        id: 'mo-dau',
        label: 'Mở đầu',
        drafted: `Thực hiện ${plan}, ${nameOf(unit).vi} báo cáo kết quả thực hiện ${quarterName(period)} như sau:`,
      }),
      heading(1, 'I. TÌNH HÌNH CHUNG'),
      summaryTable({ lines, withConfidential }),
      slot({ id: 'tinh-hinh-chung', label: 'Tình hình chung', drafted: '' }),
      heading(1, 'II. KẾT QUẢ TỪNG NHIỆM VỤ'),
      ...lines.flatMap((line, index) => passage({ line, place: index + 1, withConfidential })),
      heading(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
      slot({ id: 'de-xuat', label: 'Đề xuất, kiến nghị', drafted: drafted(lines) }),
    ],
    annexes: [],
  });
}

function summaryTable({
  lines,
  withConfidential,
}: {
  lines: readonly UnitReportLine[];
  withConfidential: boolean;
}): Block {
  return table({
    columns: [
      column('Nhiệm vụ', 1.6, 'center'),
      column('Thời hạn', 2.5, 'center'),
      column('Tiến độ ước đạt (%)', 2.2, 'center'),
      column('Bước đã đến hạn/tổng số bước', 2.8, 'center'),
      column('Tình trạng', 5, 'center'),
    ],
    rows: lines.map(({ report, due, steps, officialStatus, ...task }) => ({
      cells: [
        numberOf(task),
        due && shortDate(due),
        task.confidential && !withConfidential ? undefined : report?.percent,
        steps && `${vietnameseNumber(steps.due)}/${vietnameseNumber(steps.of)}`,
        officialStatusNames[officialStatus].vi,
      ],
    })),
  });
}

function passage({
  line,
  place,
  withConfidential,
}: {
  line: UnitReportLine;
  place: number;
  withConfidential: boolean;
}): readonly Block[] {
  const { report, text, confidential } = line;
  const title = (words: string) => heading(2, `${String(place)}. Nhiệm vụ ${numberOf(line)}: ${words}`);
  if (confidential && !withConfidential) return [title(confidentialText)];
  if (!report) return [title(text), paragraph('Đơn vị chưa có báo cáo.')];
  return [
    title(text),
    ...paragraphs({ label: report.nil ? 'Không phát sinh' : 'Kết quả', text: report.text }),
    ...(report.percent === undefined
      ? []
      : [paragraph(`Tiến độ ước đạt: ${vietnameseNumber(report.percent)}%.`)]),
    ...figureTable(report.figures),
    ...paragraphs({ label: 'Khó khăn, vướng mắc', text: report.difficulties ?? '' }),
  ];
}

/** Each line that was typed is a paragraph; the first has the label. */
function paragraphs({ label, text }: { label: string; text: string }): readonly Block[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return lines.map((line, index) => paragraph(index === 0 ? `${label}: ${line}` : line));
}

function figureTable(figures: LineReport['figures']): readonly Block[] {
  if (figures.length === 0) return [];
  return [
    table({
      columns: [
        column('Chỉ tiêu', 6),
        column('Số lượng', 2.5, 'right'),
        column('Đơn vị tính', 2.5, 'center'),
      ],
      rows: figures.map(({ name, amount, measure }) => ({
        cells: [capitalised(name), vietnameseNumber(amount), measure],
      })),
    }),
  ];
}

function drafted(lines: readonly UnitReportLine[]): string {
  const hard = lines.filter(({ report }) => (report?.difficulties ?? '') !== '').map(numberOf);
  return hard.length === 0
    ? 'Đơn vị không có đề xuất, kiến nghị trong kỳ báo cáo này.'
    : `Đề nghị cấp có thẩm quyền xem xét, tháo gỡ khó khăn đã nêu ở nhiệm vụ ${hard.join(', ')}.`;
}
