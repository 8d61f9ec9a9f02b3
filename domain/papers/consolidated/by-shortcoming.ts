import type { ShortcomingSynthesis, SynthesisCounts, SynthesisLine } from '../../synthesis/types.js';
import { heading, paragraph } from '../blocks.js';
import { doneIn, overdueIn, reportingChart, statusChart } from '../charts.js';
import type { Block } from '../paper.js';
import { numberOf } from '../task-reference.js';
import { shortcomingTitle } from '../task-rows.js';
import { enumeration, vietnameseNumber } from '../wording.js';
import type { ReportContext } from './context.js';

/** Part II: the picture over all shortcomings, then one passage a shortcoming. */
export function shortcomingPart(context: ReportContext): readonly Block[] {
  return [
    heading(1, 'II. KẾT QUẢ KHẮC PHỤC THEO TỪNG TỒN TẠI, HẠN CHẾ'),
    paragraph('Tình hình gửi báo cáo theo từng tồn tại, hạn chế:'),
    { kind: 'chart', chart: reportingChart(context.synthesis) },
    paragraph('Tình trạng thực hiện nhiệm vụ của từng tồn tại, hạn chế:'),
    { kind: 'chart', chart: statusChart(context.synthesis) },
    ...context.synthesis.shortcomings.flatMap((shortcoming, index) =>
      onePassage({ context, shortcoming, index }),
    ),
  ];
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
      `${reportingSentence(counts)} Đã hoàn thành ${vietnameseNumber(doneIn(counts))} lượt nhiệm vụ; quá hạn chưa hoàn thành ${vietnameseNumber(overdueIn(counts))}.`,
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
