import type { SynthesisCounts } from '../../synthesis/types.js';
import { column, heading, paragraph, table } from '../blocks.js';
import { doneIn, overdueIn } from '../charts.js';
import type { Block } from '../paper.js';
import { percentOf, quarterName, shortQuarterName, vietnameseNumber } from '../wording.js';
import type { ReportContext } from './context.js';

const measures: readonly (readonly [string, (counts: SynthesisCounts) => number])[] = [
  ['Số lượt nhiệm vụ', ({ tasks }) => tasks],
  ['Phải báo cáo', ({ owed }) => owed],
  ['Đã báo cáo', ({ reported }) => reported],
  ['Báo cáo đúng hạn', ({ inTime }) => inTime],
  ['Báo cáo muộn', ({ late }) => late],
  ['Báo cáo không phát sinh', ({ nil }) => nil],
  ['Báo cáo bị trả lại', ({ returned }) => returned],
  ['Chưa báo cáo', ({ missing }) => missing],
  ['Nhiệm vụ đã hoàn thành', doneIn],
  ['Nhiệm vụ quá hạn chưa hoàn thành', overdueIn],
  ['Kiến nghị chưa trả lời', ({ petitionsOpen }) => petitionsOpen],
];

/** Part VI: the quarter before beside this one. */
export function comparisonPart({ synthesis, slot }: ReportContext): readonly Block[] {
  const { counts, previous, period, previousPeriod } = synthesis;
  const title = heading(1, 'VI. SO SÁNH VỚI QUÝ TRƯỚC');
  if (!previous || previousPeriod === undefined)
    return [
      title,
      paragraph('Đây là kỳ báo cáo đầu tiên của Kế hoạch, chưa có số liệu quý trước để so sánh.'),
    ];
  return [
    title,
    table({
      caption: 'Bảng 2. So sánh với quý trước',
      columns: [
        column('Chỉ tiêu', 5),
        column(shortQuarterName(previousPeriod), 2, 'center'),
        column(shortQuarterName(period), 2, 'center'),
        column('Tăng (+), giảm (-)', 2, 'center'),
      ],
      rows: measures.map(([name, of]) => ({
        cells: [name, of(previous), of(counts), change(of(previous), of(counts))],
      })),
    }),
    slot({
      id: 'so-sanh',
      label: 'Nhận xét so với quý trước',
      drafted: drafted({ counts, previous, previousPeriod }),
    }),
  ];
}

function change(before: number, after: number): string {
  const difference = after - before;
  return `${difference > 0 ? '+' : ''}${vietnameseNumber(difference)}`;
}

function drafted({
  counts,
  previous,
  previousPeriod,
}: {
  counts: SynthesisCounts;
  previous: SynthesisCounts;
  previousPeriod: string;
}): string {
  const now = percentOf({ part: counts.inTime, whole: counts.owed });
  const before = percentOf({ part: previous.inTime, whole: previous.owed });
  if (now === undefined || before === undefined) return '';
  const difference = counts.inTime * previous.owed - previous.inTime * counts.owed;
  const how = difference > 0 ? 'cao hơn' : difference < 0 ? 'thấp hơn' : 'bằng';
  return `Tỷ lệ báo cáo đúng hạn đạt ${now}, ${how} ${quarterName(previousPeriod)} (${before}).`;
}
