import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DueBasis, Obligation, Outcome, ScheduledRung } from '../obligation/obligation.js';
import type { Policy, RungAudience } from '../policy/policy.js';
import type { Actor } from './actor.js';
import type { TaskBrief } from './brief.js';
import type { Delegation } from './delegation.js';
import type { DetailedPlanContent } from './detailed-plan.js';
import type { Petition } from './petition.js';
import type { ReportContent } from './report.js';
import type { ClosingReason } from './state.js';

/** Who is told of a rung: the audience and the unit or leader that it means here. */
export interface Recipient {
  readonly role: RungAudience;
  readonly id: string;
}

/** Why an obligation got other dates. */
export type RescheduleCause = 'extension' | 'direction' | 'resumption' | 'policy' | 'calendar' | 'adoption';

/** How a vice-chairman or the chairman directs. */
export type DirectionMeans = 'instruct' | 'extend' | 'reassign' | 'summon' | 'toChairman';

/** Time and obligations: what the one mechanism brings. */
export type ObligationEvent =
  | { readonly type: 'obligationOpened'; readonly obligation: Obligation }
  | {
      readonly type: 'rungFired';
      readonly obligation: string;
      readonly rung: string;
      readonly to: Recipient;
      /** Working days since the due date; 0 before and on it. */
      readonly lateWorkingDays: number;
    }
  | {
      readonly type: 'obligationRescheduled';
      readonly obligation: string;
      readonly due: CivilDate;
      readonly basis: DueBasis;
      readonly schedule: readonly ScheduledRung[];
      readonly cause: RescheduleCause;
    }
  | { readonly type: 'obligationSettled'; readonly obligation: string; readonly outcome: Outcome }
  | {
      readonly type: 'reportScheduled';
      readonly period: string;
      readonly due: CivilDate;
      readonly opensAt: Instant;
    }
  | { readonly type: 'yearlyReviewScheduled'; readonly year: number; readonly opensAt: Instant };

/** Who stated what was before dondoc, when, and in which file (its sha256). */
export interface Declaration {
  readonly by: Actor;
  readonly at: Instant;
  readonly evidence: string;
}

/** Assignment, handing over, closing. */
export type AssignmentEvent =
  | {
      readonly type: 'taskLaunched';
      readonly brief: TaskBrief;
      readonly policy: Policy;
      readonly calendar: WorkingCalendar;
      /** Of a task that was taken over: who stated its past. */
      readonly declared?: Declaration;
    }
  | { readonly type: 'assignmentAccepted' }
  | { readonly type: 'assignmentReturned'; readonly reason: string }
  | { readonly type: 'assignmentConfirmed'; readonly reason: string }
  | { readonly type: 'assignmentCorrected'; readonly text: string; readonly reason: string }
  | { readonly type: 'handedOver'; readonly to: readonly string[]; readonly reason: string }
  | { readonly type: 'taskClosed'; readonly reason: ClosingReason; readonly why?: string };

/** Detailed plan, sign-offs, work and reports. */
export type WorkEvent =
  | { readonly type: 'detailedPlanDrafted'; readonly version: number; readonly content: DetailedPlanContent }
  | { readonly type: 'detailedPlanSentBack'; readonly version: number; readonly reason: string }
  | { readonly type: 'detailedPlanApproved'; readonly version: number }
  | { readonly type: 'signedOff'; readonly unit: string; readonly version: number }
  | { readonly type: 'objected'; readonly unit: string; readonly version: number; readonly reason: string }
  | {
      readonly type: 'progressRecorded';
      readonly text: string;
      readonly percent?: number;
      readonly evidence: readonly string[];
    }
  | {
      readonly type: 'reportDrafted';
      readonly period: string;
      readonly version: number;
      readonly content: ReportContent;
      /** Who wrote it, when that is not the sender of the command. */
      readonly draftedBy?: string;
    }
  | {
      readonly type: 'reportSent';
      readonly period: string;
      readonly version: number;
      /** When and in which filing the head filed it with the unit's whole report; absent for one that was sent by itself. */
      readonly filedAt?: Instant;
      readonly filing?: string;
    }
  | {
      readonly type: 'reportSentBack';
      readonly period: string;
      readonly version: number;
      readonly reason: string;
    }
  | { readonly type: 'reportAccepted'; readonly period: string; readonly version: number }
  | {
      readonly type: 'reportReturned';
      readonly period: string;
      readonly version: number;
      readonly reason: string;
    }
  | { readonly type: 'milestoneReached'; readonly text: string; readonly evidence: readonly string[] }
  | { readonly type: 'completionProposed'; readonly text: string; readonly evidence: readonly string[] }
  | { readonly type: 'completionVerified'; readonly text: string }
  | { readonly type: 'completionRefused'; readonly reason: string }
  | { readonly type: 'yearReviewed'; readonly year: number; readonly goesOn: boolean; readonly text: string };

/** Leaders, authority, and the terms themselves. */
export type AuthorityEvent =
  | { readonly type: 'petitioned'; readonly petition: Petition }
  | {
      readonly type: 'petitionAnswered';
      readonly petition: string;
      readonly agreed: boolean;
      readonly text: string;
    }
  | {
      readonly type: 'directed';
      readonly direction: string;
      readonly means: DirectionMeans;
      readonly text: string;
      readonly due?: CivilDate;
    }
  | { readonly type: 'directionCarriedOut'; readonly obligation: string; readonly text: string }
  | { readonly type: 'suspended'; readonly reason: string; readonly awaiting: string }
  | { readonly type: 'resumed'; readonly reason: string; readonly workingDays: number }
  | { readonly type: 'policyChanged'; readonly policy: Policy; readonly reason: string }
  | { readonly type: 'calendarChanged'; readonly calendar: WorkingCalendar; readonly reason: string }
  | { readonly type: 'delegated'; readonly delegation: Delegation }
  | { readonly type: 'delegationRevoked'; readonly delegation: string };

/** What happened, without its stamp. Events carry every consequence, so that folding them needs no rule. */
export type EventBody = ObligationEvent | AssignmentEvent | WorkEvent | AuthorityEvent;

/** An event of a task. `by` is absent when time alone brought it. */
export type TaskEvent = EventBody & {
  readonly sequence: number;
  readonly at: Instant;
  readonly by?: Actor;
  /** The command that brought it, for the sender who lost the answer. */
  readonly commandId?: string;
  /** It happened before dondoc took the task over, and is believed on the word of the plan's keeper. */
  readonly adopted?: true;
};

export type EventType = EventBody['type'];
