import type { Visible } from '../../domain/access/condition.js';
import type { TaskState } from '../../domain/task/state.js';
import type { ReportedTask } from '../../domain/unit-report/report-standing.js';
import type { UnitReportDraft, UnitReportKey } from '../../domain/unit-report/unit-report.js';

/** A period, and of which units the asker may read the report. */
type VisibleOfPeriod = OfPeriod & { readonly visible: Visible };

type OfPeriod = Pick<UnitReportKey, 'planId' | 'period'>;

/** Reports of units as they are being written, and what of the tasks their writing needs. */
export interface UnitReportStore {
  unitReport(key: UnitReportKey): Promise<UnitReportDraft | undefined>;
  /** What is written for a period, of all units, without the lines. */
  unitReports(of: VisibleOfPeriod): Promise<readonly Omit<UnitReportDraft, 'lines'>[]>;
  /**
   * Stores a draft in place of the version before it; false, and nothing is written, when that is not the stored one. The first
   * version is 1.
   */
  saveUnitReport(draft: UnitReportDraft): Promise<boolean>;
  /** The tasks of a unit, as they were last recorded. */
  tasksOfUnit(of: Pick<UnitReportKey, 'planId' | 'unit'>): Promise<readonly TaskState[]>;
  /** How each task of a named unit stands with its report of a period. */
  reportedTasks(of: VisibleOfPeriod): Promise<readonly ReportedTask[]>;
}
