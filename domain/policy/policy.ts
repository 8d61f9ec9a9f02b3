import type { TimeOfDay } from '../calendar/instant.js';

/** Who a rung speaks to. `officer` and `head` are those of whoever owes; for a leader both are the leader himself. */
export type RungAudience = 'officer' | 'head' | 'dpi' | 'viceChairman' | 'chairman';

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

/** The periods of the plan in working days, and its ladders: data of a plan, versioned; a change is an event. */
export interface Policy {
  readonly id: string;
  readonly version: number;
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
  readonly ladders: Readonly<Record<LadderId, readonly Rung[]>>;
}
