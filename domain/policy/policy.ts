import type { TimeOfDay } from '../calendar/instant.js';

/** Who a rung speaks to. `officer` and `head` are those of whoever owes; for a leader both are the leader himself. */
export const rungAudiences = ['officer', 'head', 'dpi', 'viceChairman', 'chairman'] as const;
export type RungAudience = (typeof rungAudiences)[number];

/** One step of a ladder. Days are working days before or after the due date; `at` is a time of that day. */
export interface Rung {
  readonly id: string;
  readonly workingDays: number;
  readonly side: 'before' | 'after';
  readonly at: TimeOfDay;
  readonly to: RungAudience;
  /** The one who is told must direct, by a date that is an obligation of his own. */
  readonly opensDirection?: true;
  /** Silence until this moment is the answer. */
  readonly settles?: 'consentedBySilence';
}

/** Ladders by who owes: a unit, the focal department itself, a leader; or a unit whose silence is consent. */
export type LadderId = 'unit' | 'focal' | 'leader' | 'silenceConsents';

/** The dates of a reporting period, in calendar days around its report date; the receipt in working days. */
export interface ReportingPeriodTerms {
  readonly opensDaysBefore: number;
  /** Data close at 24:00 so many days before (plan, part C: the 14th for reports of the 15th). */
  readonly dataClosesDaysBefore: number;
  readonly synthesisDaysAfter: number;
  readonly receiptWorkingDays: number;
}

/** The periods of the plan in working days, and its ladders: data of a plan, versioned; a change is an event. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** The edition of the rules by which the plan is led; absent: the first (`rules-edition.ts`). */
  readonly rules?: number;
  readonly acceptanceWorkingDays: number;
  readonly namingWorkingDays: number;
  readonly returnAnswerWorkingDays: number;
  readonly detailedPlanWorkingDays: number;
  readonly signOffWorkingDays: number;
  readonly signOffSilence: 'consent' | 'escalates';
  readonly reviewWorkingDays: number;
  readonly resubmissionWorkingDays: number;
  readonly petitionAnswerWorkingDays: number;
  readonly directionWorkingDays: number;
  readonly verificationWorkingDays: number;
  readonly maxExtensions: number;
  /** Month and day, `MM-DD`, of the quarterly reports (plan, part C.1: the 15th of the quarter's last month). */
  readonly reportDates: readonly string[];
  /** `rollForward` moves a report date that is no working day to the next one. */
  readonly reportDateOffDays: 'keep' | 'rollForward';
  /** Absent in policies of before it was part of them. */
  readonly reportingPeriod?: ReportingPeriodTerms;
  readonly ladders: Readonly<Record<LadderId, readonly Rung[]>>;
}

/** Opens 30 days before, data close on the eve, synthesis 10 days after (plan, part C: the 14th, 15th and 25th). */
const usualPeriod: ReportingPeriodTerms = {
  opensDaysBefore: 30,
  dataClosesDaysBefore: 1,
  synthesisDaysAfter: 10,
  receiptWorkingDays: 5,
};

/** The dates of a reporting period under a policy. */
export function reportingPeriodOf({ reportingPeriod = usualPeriod }: Policy): ReportingPeriodTerms {
  return reportingPeriod;
}
