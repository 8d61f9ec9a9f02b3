import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Obligation, Outcome } from '../obligation/obligation.js';
import type { Policy, RungAudience } from '../policy/policy.js';
import type { Actor } from './actor.js';
import type { TaskBrief } from './brief.js';
import type { ReportContent } from './report.js';
import type { ClosingReason } from './state.js';

/** Who is told of a rung: the audience and the unit or leader that it means here. */
export interface Recipient {
  readonly role: RungAudience;
  readonly id: string;
}

/** What happened, without its stamp. Events carry every consequence, so that folding them needs no rule. */
export type EventBody =
  | {
      readonly type: 'taskLaunched';
      readonly brief: TaskBrief;
      readonly policy: Policy;
      readonly calendar: WorkingCalendar;
    }
  | { readonly type: 'obligationOpened'; readonly obligation: Obligation }
  | {
      readonly type: 'rungFired';
      readonly obligation: string;
      readonly rung: string;
      readonly to: Recipient;
      /** Working days since the due date; 0 before and on it. */
      readonly lateWorkingDays: number;
    }
  | { readonly type: 'obligationSettled'; readonly obligation: string; readonly outcome: Outcome }
  | {
      readonly type: 'reportScheduled';
      readonly period: string;
      readonly due: CivilDate;
      readonly opensAt: Instant;
    }
  | { readonly type: 'assignmentAccepted' }
  | { readonly type: 'assignmentReturned'; readonly reason: string }
  | { readonly type: 'assignmentConfirmed'; readonly reason: string }
  | { readonly type: 'handedOver'; readonly to: readonly string[]; readonly reason: string }
  | {
      readonly type: 'reportDrafted';
      readonly period: string;
      readonly version: number;
      readonly content: ReportContent;
    }
  | { readonly type: 'reportSent'; readonly period: string; readonly version: number }
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
  | { readonly type: 'taskClosed'; readonly reason: ClosingReason };

/** An event of a task. `by` is absent when time alone brought it. */
export type TaskEvent = EventBody & {
  readonly sequence: number;
  readonly at: Instant;
  readonly by?: Actor;
  /** The command that brought it, for the sender who lost the answer. */
  readonly commandId?: string;
};

export type EventType = EventBody['type'];
