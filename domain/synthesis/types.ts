import type { CivilDate, Instant } from '../calendar/instant.js';
import type { ReportFigure } from '../task/report.js';
import type { OfficialStatus } from '../views/official-status.js';

/**
 * How a unit stands with its report of one task: the report was made in time or late, is with the unit again, is missing,
 * or was not owed. That a report is nil is a matter of its content and stands beside this.
 */
export type ReportStanding = 'inTime' | 'late' | 'returned' | 'missing' | 'notOwed';

/** One task of one accountable unit in the synthesis of a period. */
export interface SynthesisLine {
  readonly taskId: string;
  readonly shortcoming: number;
  readonly taskNumber: number;
  readonly text: string;
  readonly confidential: boolean;
  /** Absent while the unit is awaited; `writtenUnit` is then the plan's own words. */
  readonly unit?: string;
  readonly writtenUnit?: string;
  readonly standing: ReportStanding;
  /** The latest version that the unit head sent, if any. */
  readonly report?: LineReport;
  readonly officialStatus: OfficialStatus;
  /** The date of completion in force and the first one; absent for a task without a date. */
  readonly due?: CivilDate;
  readonly originalDue?: CivilDate;
  /** Duties of the unit that are overdue at the freeze, with the highest rung reached. */
  readonly overdue: readonly { readonly kind: string; readonly due: CivilDate; readonly rung: string }[];
  /** Steps of the detailed plan that had fallen due, and of all. Absent without an approved plan. */
  readonly steps?: { readonly due: number; readonly of: number };
  readonly petitions: readonly LinePetition[];
  /** The same line a quarter before, where there was one. */
  readonly previous?: { readonly standing: ReportStanding; readonly nil: boolean; readonly percent?: number };
}

export interface LineReport {
  readonly version: number;
  readonly nil: boolean;
  readonly text: string;
  readonly percent?: number;
  readonly figures: readonly ReportFigure[];
  readonly difficulties?: string;
  readonly sentAt: Instant;
  readonly review: 'awaited' | 'accepted' | 'returned';
}

export interface LinePetition {
  readonly id: string;
  readonly kind: 'matter' | 'extension' | 'objection';
  readonly to: 'viceChairman' | 'chairman';
  readonly text: string;
  readonly askedAt: Instant;
  /** The date that an extension asks for. */
  readonly newDue?: CivilDate;
  readonly answer?: { readonly at: Instant; readonly agreed: boolean; readonly text: string };
}

/** Counts over some lines. `reported` = `inTime` + `late`; `owed` = `reported` + `returned` + `missing`; `nil` is a part of `reported`. */
export interface SynthesisCounts {
  readonly tasks: number;
  readonly owed: number;
  readonly reported: number;
  readonly inTime: number;
  readonly late: number;
  readonly nil: number;
  readonly returned: number;
  readonly missing: number;
  readonly petitionsOpen: number;
  readonly petitionsAnswered: number;
  readonly byStatus: Readonly<Partial<Record<OfficialStatus, number>>>;
}

export interface ShortcomingSynthesis {
  readonly number: number;
  readonly title: string;
  readonly confidential: boolean;
  readonly counts: SynthesisCounts;
  readonly previous?: SynthesisCounts;
  readonly lines: readonly SynthesisLine[];
}

export interface UnitSynthesis {
  readonly unit: string;
  readonly counts: SynthesisCounts;
  readonly previous?: SynthesisCounts;
  /** Tasks whose report is missing or was returned. */
  readonly missing: readonly string[];
}

/** A task that a collective carries: how many of its members reported, and who did not, by name. */
export interface CollectiveSynthesis {
  readonly shortcoming: number;
  readonly taskNumber: number;
  readonly members: number;
  readonly reported: number;
  readonly missing: readonly string[];
  readonly late: readonly string[];
  readonly nil: readonly string[];
  readonly returned: readonly string[];
  /** Members that owed no report, such as those whose task is done. */
  readonly notOwed: readonly string[];
}

/** What DPI puts together of a period (plan, part C): a pure function of the tasks' events until the freeze. */
export interface Synthesis {
  readonly planId: string;
  readonly planTitle: string;
  /** `2022-Q3`. */
  readonly period: string;
  /** The date on which the reports were due. */
  readonly due: CivilDate;
  /** Nothing that happened later is in it. */
  readonly frozenAt: Instant;
  readonly counts: SynthesisCounts;
  readonly previousPeriod?: string;
  readonly previous?: SynthesisCounts;
  readonly shortcomings: readonly ShortcomingSynthesis[];
  /** By name of the unit's id. */
  readonly units: readonly UnitSynthesis[];
  readonly collectives: readonly CollectiveSynthesis[];
}
