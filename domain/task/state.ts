import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Policy } from '../policy/policy.js';
import type { TaskBrief } from './brief.js';
import type { Delegation } from './delegation.js';
import type { PlanVersion, SignOff } from './detailed-plan.js';
import type { Petition, Suspension } from './petition.js';
import type { ReportLine } from './report.js';

/** Where a task stands in its life. */
export type TaskPhase = 'awaitingUnit' | 'assigned' | 'returned' | 'accepted' | 'closed';

export type ClosingReason = 'handedOver' | 'completed' | 'withdrawn';

/** Everything that is known of a task; the fold of its events. */
export interface TaskState {
  readonly brief: TaskBrief;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly launchedAt: Instant;
  /** The sequence and the moment of the last event. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly phase: TaskPhase;
  /** By id, in the order of opening. */
  readonly obligations: Readonly<Record<string, Obligation>>;
  /** By period. */
  readonly reports: Readonly<Record<string, ReportLine>>;
  /** The next quarterly report to open, and when; absent while no unit is accountable. */
  readonly nextReport?: { readonly period: string; readonly due: CivilDate; readonly opensAt: Instant };
  /** The next yearly review of a task that goes on, and when it opens. */
  readonly nextReview?: { readonly year: number; readonly opensAt: Instant };
  /** The latest draft of the detailed plan, and the version in force. */
  readonly draftPlan?: PlanVersion;
  /** How many versions of the detailed plan were drafted: a version that was sent back gives its number to no other. */
  readonly plansDrafted: number;
  readonly approvedPlan?: PlanVersion;
  /** The latest answer of each coordinating unit. */
  readonly signOffs: Readonly<Record<string, SignOff>>;
  readonly petitions: Readonly<Record<string, Petition>>;
  /** In order; the last one without an end is in force. */
  readonly suspensions: readonly Suspension[];
  readonly delegations: Readonly<Record<string, Delegation>>;
  readonly progress?: { readonly at: Instant; readonly text: string; readonly percent?: number };
  /** When the unit last proposed that the task is done, while DPI has not refused it. */
  readonly proposedAt?: Instant;
  /** The units that go on with the task after it was named, reassigned or succeeded. */
  readonly handedTo?: readonly string[];
  readonly closed?: { readonly at: Instant; readonly reason: ClosingReason };
}

/** The suspension in force, if any. */
export function suspensionInForce(state: Pick<TaskState, 'suspensions'>): Suspension | undefined {
  const last = state.suspensions.at(-1);
  return last && last.until === undefined ? last : undefined;
}
