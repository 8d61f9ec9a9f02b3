import type { StackedBars } from '../../charts/chart.js';
import type {
  ShortcomingSynthesis,
  Synthesis,
  SynthesisCounts,
  SynthesisLine,
} from '../../synthesis/types.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../paper.js';
import { numberOf } from '../task-reference.js';
import { enumeration, percentOf, vietnameseNumber } from '../wording.js';
import { type ReportContext, shortcomingTitle } from './context.js';

/** Part II: the picture over all shortcomings, then one passage a shortcoming. */
export function shortcomingPart(context: ReportContext): readonly Block[] {
  return [
    heading(1, 'II. KẾT QUẢ KHẮC PHỤC THEO TỪNG TỒN TẠI, HẠN CHẾ'),
    paragraph('Tình hình gửi báo cáo theo từng tồn tại, hạn chế như sau:'),
    { kind: 'chart', chart: reportingChart(context.synthesis) },
    ...context.synthesis.shortcomings.flatMap((shortcoming, index) =>
      onePassage({ context, shortcoming, index }),
    ),
  ];
}

/** How the reports of each shortcoming came in. */
export function reportingChart({ shortcomings, counts }: Synthesis): StackedBars {
  const share = percentOf({ part: counts.inTime, whole: counts.owed });
  const values = (key: 'inTime' | 'late' | 'returned' | 'missing') =>
    shortcomings.map((one) => one.counts[key]);
  return {
    kind: 'stackedBars',
    title: {
      vi:
        share === undefined
          ? 'Trong kỳ không có báo cáo đến hạn'
          : `${share} số lượt báo cáo được gửi đúng hạn`,
      en:
        share === undefined ? 'No report fell due' : `${share.replace(',', '.')} of the reports came in time`,
    },
    categories: shortcomings.map(({ number }) => ({
      vi: `Hạn chế ${String(number)}`,
      en: `Shortcoming ${String(number)}`,
    })),
    series: [
      { name: { vi: 'Đúng hạn', en: 'In time' }, tone: 'good', values: values('inTime') },
      { name: { vi: 'Muộn', en: 'Late' }, tone: 'warning', values: values('late') },
      { name: { vi: 'Bị trả lại', en: 'Returned' }, tone: 'neutral', values: values('returned') },
      { name: { vi: 'Chưa báo cáo', en: 'Missing' }, tone: 'bad', values: values('missing') },
    ],
  };
}

function onePassage({
  context: { withConfidential, slot },
  shortcoming,
  index,
}: {
  context: ReportContext;
  shortcoming: ShortcomingSynthesis;
  index: number;
}): readonly Block[] {
  const { counts, number, lines } = shortcoming;
  const place = String(index + 1);
  return [
    heading(2, `${place}. Hạn chế ${String(number)}: ${shortcomingTitle({ shortcoming, withConfidential })}`),
    paragraph(
      `${reportingSentence(counts)} Đã hoàn thành ${vietnameseNumber(done(counts))} lượt nhiệm vụ; quá hạn chưa hoàn thành ${vietnameseNumber(counts.byStatus.notDoneOverdue ?? 0)}.`,
    ),
    slot({
      id: `han-che-${String(number)}`,
      label: `Kết quả nổi bật của hạn chế ${String(number)}`,
      drafted: shortcoming.confidential && !withConfidential ? '' : drafted(lines),
    }),
  ];
}

/** What is nought goes unsaid. */
function reportingSentence(counts: SynthesisCounts): string {
  const { tasks, owed, reported, inTime, late, nil, returned, missing } = counts;
  const some = (parts: readonly (readonly [string, number])[]) =>
    parts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${vietnameseNumber(count)}`]));
  const how = some([
    ['đúng hạn', inTime],
    ['muộn', late],
    ['không phát sinh', nil],
  ]);
  const rest = some([
    ['bị trả lại', returned],
    ['chưa báo cáo', missing],
  ]);
  const came = `đã báo cáo ${vietnameseNumber(reported)}${how.length === 0 ? '' : ` (${how.join(', ')})`}`;
  return `Có ${vietnameseNumber(tasks)} lượt nhiệm vụ; phải báo cáo ${vietnameseNumber(owed)}, ${[came, ...rest].join(', ')}.`;
}

function done({ byStatus }: ShortcomingSynthesis['counts']): number {
  return (byStatus.doneInTime ?? 0) + (byStatus.doneLate ?? 0);
}

/** What the units' own estimates say; nothing where none gave one. */
function drafted(lines: readonly SynthesisLine[]): string {
  const estimates = lines.flatMap((line) =>
    line.report?.percent === undefined ? [] : [{ line, percent: line.report.percent }],
  );
  if (estimates.length === 0) return '';
  const [low, high] = [Math.min, Math.max].map((pick) => pick(...estimates.map(({ percent }) => percent)));
  const slow = [
    ...new Set(estimates.filter(({ percent }) => percent < 50).map(({ line }) => numberOf(line))),
  ];
  const range =
    low === high
      ? `Theo báo cáo của các đơn vị, tiến độ ước đạt ${vietnameseNumber(low ?? 0)}%.`
      : `Theo báo cáo của các đơn vị, tiến độ ước đạt từ ${vietnameseNumber(low ?? 0)}% đến ${vietnameseNumber(high ?? 0)}%.`;
  return slow.length === 0 ? range : `${range} Có đơn vị ước đạt dưới 50% ở nhiệm vụ ${enumeration(slow)}.`;
}
