import type { Chart, ChartSeries } from '../charts/chart.js';
import type { LocalizedText } from '../text/localized.js';
import { type OfficialStatus, officialStatusNames } from '../views/official-status.js';
import { periodName, standingNames } from './names.js';
import type { ShortcomingSynthesis, Synthesis, SynthesisCounts } from './types.js';

type StandingCount = 'inTime' | 'late' | 'returned' | 'missing';

/** How the reports of each shortcoming stand. */
export function reportsByShortcoming({
  synthesis,
  withConfidential = false,
}: {
  synthesis: Synthesis;
  withConfidential?: boolean;
}): Chart {
  const { vi, en } = periodName(synthesis.period);
  const { owed, inTime, late, returned, missing } = synthesis.counts;
  const shown = synthesis.shortcomings.filter(({ counts }) => counts.owed > 0);
  return {
    kind: 'stackedBars',
    title: {
      vi: `${vi}: ${inTime} trên ${owed} báo cáo đúng hạn, ${late} muộn, ${returned} bị trả lại, ${missing} chưa có.`,
      en: `${en}: ${inTime} of ${owed} reports owed are in time, ${late} late, ${returned} returned, ${missing} missing.`,
    },
    categories: shown.map((shortcoming) => categoryOf({ shortcoming, withConfidential })),
    series: standingSeries({
      of: ['inTime', 'late', 'returned', 'missing'],
      counts: shown.map(({ counts }) => counts),
    }),
  };
}

/** The units for which most reports are missing or were returned; those with none are left out. */
export function unitsWithMostMissing({
  synthesis,
  nameOf,
  most = 15,
}: {
  synthesis: Synthesis;
  nameOf: (unit: string) => LocalizedText;
  /** How many units are shown. */
  most?: number;
}): Chart {
  const lacking = ({ counts }: { counts: SynthesisCounts }) => counts.missing + counts.returned;
  const all = synthesis.units.filter((unit) => lacking(unit) > 0);
  const shown = all
    .toSorted((a, b) => lacking(b) - lacking(a) || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
    .slice(0, most);
  const { vi, en } = periodName(synthesis.period);
  const sum = all.reduce((total, unit) => total + lacking(unit), 0);
  const part = all.length > shown.length;
  return {
    kind: 'stackedBars',
    title: {
      vi: `${vi}: ${all.length} trên ${synthesis.units.length} đơn vị còn ${sum} báo cáo chưa có hoặc bị trả lại${part ? `; ${shown.length} đơn vị nhiều nhất` : ''}.`,
      en: `${en}: ${all.length} of ${synthesis.units.length} units lack ${sum} reports, missing or returned${part ? `; the ${shown.length} that lack most` : ''}.`,
    },
    categories: shown.map(({ unit }) => nameOf(unit)),
    series: standingSeries({ of: ['missing', 'returned'], counts: shown.map(({ counts }) => counts) }),
  };
}

/** The official status of the tasks of each shortcoming, of those statuses that occur. */
export function statusByShortcoming({
  synthesis: { counts: total, period, shortcomings },
  withConfidential = false,
}: {
  synthesis: Synthesis;
  withConfidential?: boolean;
}): Chart {
  const statuses = (Object.keys(tones) as readonly OfficialStatus[]).filter(
    (status) => (total.byStatus[status] ?? 0) > 0,
  );
  const done = (total.byStatus.doneInTime ?? 0) + (total.byStatus.doneLate ?? 0);
  const overdue = total.byStatus.notDoneOverdue ?? 0;
  const { vi, en } = periodName(period);
  return {
    kind: 'stackedBars',
    title: {
      vi: `${vi}: ${done} trên ${total.tasks} nhiệm vụ đã hoàn thành, ${overdue} chưa hoàn thành và quá hạn.`,
      en: `${en}: ${done} of ${total.tasks} tasks are done, ${overdue} are not done and overdue.`,
    },
    categories: shortcomings.map((shortcoming) => categoryOf({ shortcoming, withConfidential })),
    series: statuses.map((status) => ({
      name: officialStatusNames[status],
      tone: tones[status],
      values: shortcomings.map(({ counts }) => counts.byStatus[status] ?? 0),
    })),
  };
}

const standingTones = {
  inTime: 'good',
  late: 'warning',
  returned: 'neutral',
  missing: 'bad',
} as const satisfies Record<StandingCount, ChartSeries['tone']>;

/** In the order of a bar's parts: done, under way, waiting, late. */
const tones: Readonly<Record<OfficialStatus, ChartSeries['tone']>> = {
  doneInTime: 'good',
  doneLate: 'warning',
  awaitingConfirmation: 'good',
  notDoneInTime: 'neutral',
  noDeadline: 'neutral',
  suspended: 'warning',
  awaitingUnit: 'warning',
  returned: 'bad',
  notDoneOverdue: 'bad',
  handedOver: 'neutral',
  withdrawn: 'neutral',
};

function standingSeries({
  of,
  counts,
}: {
  of: readonly StandingCount[];
  counts: readonly SynthesisCounts[];
}): readonly ChartSeries[] {
  return of.map((standing) => ({
    name: standingNames[standing],
    tone: standingTones[standing],
    values: counts.map((count) => count[standing]),
  }));
}

function categoryOf({
  shortcoming: { number, title, confidential },
  withConfidential,
}: {
  shortcoming: ShortcomingSynthesis;
  withConfidential: boolean;
}): LocalizedText {
  return confidential && !withConfidential
    ? { vi: `${number}. (Mật)`, en: `${number}. (Confidential)` }
    : { vi: `${number}. ${title}`, en: `${number}. ${title}` };
}
