import type { Visible } from '../../domain/access/condition.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { FiledReport, Filing, Landed, LandedFiling, PeriodEnd } from '../../domain/task/filing.js';
import type { FilingHead } from '../../domain/unit-report/report-standing.js';
import type { UnitReportKey } from '../../domain/unit-report/unit-report.js';

/** Reports of units as their heads filed them, for good. */
export interface FilingStore {
  /** Stores a filing, or gives back the one that is stored under its id. */
  storeFiling(filing: Filing): Promise<Filing>;
  filing(id: string): Promise<Filing | undefined>;
  /** What a unit filed for a period, in the order of filing, with what became of the lines. */
  filings(of: UnitReportKey): Promise<readonly LandedFiling[]>;
  /** Who filed for a period and when, of the units whose report the asker may read, in the order of filing. */
  filingHeads(
    of: Pick<UnitReportKey, 'planId' | 'period'> & { readonly visible: Visible },
  ): Promise<readonly FilingHead[]>;
  /** The last line that was filed for a task in each of the periods, if it was filed before the moment given. */
  filedReports(of: {
    readonly taskId: string;
    readonly planId: string;
    readonly periods: readonly PeriodEnd[];
  }): Promise<readonly FiledReport[]>;
  /** What became of lines in their tasks; what is known of a line already stands. */
  putLanded(of: { readonly filing: string; readonly landed: readonly Landed[] }): Promise<void>;
  /** What became of the lines of a filing, by task. */
  landedOf(filing: string): Promise<readonly Landed[]>;
  /** Every line of the filing is dealt with. */
  putAllLanded(filing: string): Promise<void>;
  /** Filings of a period that were made until a moment and are not dealt with. */
  filingsUnderWay(of: {
    readonly planId: string;
    readonly period: string;
    readonly until: Instant;
  }): Promise<readonly string[]>;
  /** Filings that are not dealt with, of those stored before a moment (milliseconds since 1970), in the order of storing. */
  filingsToLand(of: { readonly storedBeforeMs: number; readonly limit: number }): Promise<readonly string[]>;
}
