import type { Instant } from '../calendar/instant.js';
import type { LandedFiling } from '../task/filing.js';
import type { ReportLine } from '../task/report.js';
import { statusOf, type UnitReport, type UnitReportDraft } from './unit-report.js';

/** A task as the list of a period needs it: whether its report is owed, and how far it has come. */
export interface ReportedTask {
  readonly taskId: string;
  readonly unit: string;
  readonly owed: boolean;
  readonly status?: ReportLine['status'];
}

/** How far a unit has come with its report of a period, and how many of its tasks stand where. */
export interface ReportStanding {
  readonly unit: string;
  readonly status: UnitReport['status'] | 'notStarted';
  /** Tasks whose report is owed, now or anew. */
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  readonly returned: number;
  readonly filings: number;
  readonly lastFiledAt?: Instant;
  /** The latest draft's version, writer and moment. */
  readonly version?: number;
  readonly writtenBy?: string;
  readonly savedAt?: Instant;
}

/** A filing without what it says. */
export type FilingHead = Omit<LandedFiling, 'landed' | 'lines'>;

/** Who has drafted, submitted, filed, or not begun: each unit that has a part in the period, by its id. */
export function reportStandings({
  tasks,
  drafts,
  filings,
}: {
  tasks: readonly ReportedTask[];
  drafts: readonly Omit<UnitReportDraft, 'lines'>[];
  filings: readonly FilingHead[];
}): readonly ReportStanding[] {
  const inPeriod = tasks.filter(({ owed, status }) => owed || status !== undefined);
  const units = new Set([...inPeriod, ...drafts, ...filings].map(({ unit }) => unit));
  return [...units].sort().map((unit) => {
    const own = inPeriod.filter((task) => task.unit === unit);
    const filed = filings.filter((filing) => filing.unit === unit);
    const draft = drafts.find((one) => one.unit === unit);
    const lastFiledAt = filed
      .map(({ filedAt }) => filedAt)
      .sort()
      .at(-1);
    return {
      unit,
      status: draft ? statusOf({ draft, filings: filed }) : 'notStarted',
      owed: own.filter(({ owed }) => owed).length,
      sent: countOf(own, 'sent'),
      accepted: countOf(own, 'accepted'),
      returned: countOf(own, 'returned'),
      filings: filed.length,
      ...(lastFiledAt !== undefined && { lastFiledAt }),
      ...(draft && { version: draft.version, writtenBy: draft.writtenBy, savedAt: draft.savedAt }),
    };
  });
}

function countOf(tasks: readonly ReportedTask[], status: ReportLine['status']): number {
  return tasks.filter((task) => task.status === status).length;
}
