import type { ChartSeries, StackedBars } from '../charts/chart.js';
import type { Synthesis, SynthesisCounts } from '../synthesis/types.js';
import type { LocalizedText } from '../text/localized.js';
import { percentOf, vietnameseNumber } from './wording.js';

/** How the reports of each shortcoming came in. */
export function reportingChart(synthesis: Synthesis): StackedBars {
  const { inTime, owed } = synthesis.counts;
  const share = percentOf({ part: inTime, whole: owed });
  return byShortcoming({
    synthesis,
    title:
      share === undefined
        ? { vi: 'Trong kỳ không có báo cáo đến hạn', en: 'No report fell due' }
        : {
            vi: `${share} số lượt báo cáo được gửi đúng hạn`,
            en: `${share.replace(',', '.')} of the reports came in time`,
          },
    series: [
      { name: { vi: 'Đúng hạn', en: 'In time' }, tone: 'good', of: (counts) => counts.inTime },
      { name: { vi: 'Muộn', en: 'Late' }, tone: 'warning', of: (counts) => counts.late },
      { name: { vi: 'Bị trả lại', en: 'Returned' }, tone: 'neutral', of: (counts) => counts.returned },
      { name: { vi: 'Chưa báo cáo', en: 'Missing' }, tone: 'bad', of: (counts) => counts.missing },
    ],
  });
}

/** How the tasks of each shortcoming stand, in four kinds that together are all of them. */
export function statusChart(synthesis: Synthesis): StackedBars {
  const { byStatus, tasks } = synthesis.counts;
  const overdue = byStatus.notDoneOverdue ?? 0;
  return byShortcoming({
    synthesis,
    title: {
      vi: `${vietnameseNumber(overdue)}/${vietnameseNumber(tasks)} lượt nhiệm vụ quá hạn chưa hoàn thành`,
      en: `${String(overdue)} of ${String(tasks)} tasks are overdue and not done`,
    },
    series: [
      { name: { vi: 'Đã hoàn thành', en: 'Done' }, tone: 'good', of: doneIn },
      { name: { vi: 'Đang thực hiện', en: 'Under way' }, tone: 'neutral', of: underWayIn },
      { name: { vi: 'Quá hạn', en: 'Overdue' }, tone: 'bad', of: overdueIn },
      {
        name: { vi: 'Tình trạng khác', en: 'Other' },
        tone: 'warning',
        of: (counts) => counts.tasks - doneIn(counts) - underWayIn(counts) - overdueIn(counts),
      },
    ],
  });
}

/** Tasks that are done, in time or late. */
export function doneIn({ byStatus }: SynthesisCounts): number {
  return (byStatus.doneInTime ?? 0) + (byStatus.doneLate ?? 0);
}

/** Tasks whose date has passed and that are not done. */
export function overdueIn({ byStatus }: SynthesisCounts): number {
  return byStatus.notDoneOverdue ?? 0;
}

function underWayIn({ byStatus }: SynthesisCounts): number {
  return (byStatus.notDoneInTime ?? 0) + (byStatus.noDeadline ?? 0);
}

function byShortcoming({
  synthesis: { shortcomings },
  title,
  series,
}: {
  synthesis: Synthesis;
  title: LocalizedText;
  series: readonly (Omit<ChartSeries, 'values'> & { readonly of: (counts: SynthesisCounts) => number })[];
}): StackedBars {
  return {
    kind: 'stackedBars',
    title,
    categories: shortcomings.map(({ number }) => ({
      vi: `Hạn chế ${String(number)}`,
      en: `Shortcoming ${String(number)}`,
    })),
    series: series.map(({ of, ...look }) => ({
      ...look,
      values: shortcomings.map(({ counts }) => of(counts)),
    })),
  };
}
