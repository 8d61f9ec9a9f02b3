import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Policy } from '../policy/policy.js';
import type { TaskBrief } from './brief.js';
import type { ReportLine } from './report.js';

/** Where a task stands in its life. */
export type TaskPhase = 'awaitingUnit' | 'assigned' | 'returned' | 'accepted' | 'closed';

/** Everything that is known of a task; the fold of its events. */
export interface TaskState {
  readonly brief: TaskBrief;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly launchedAt: Instant;
  /** The sequence of the last event. */
  readonly sequence: number;
  readonly phase: TaskPhase;
  /** By id, in the order of opening. */
  readonly obligations: Readonly<Record<string, Obligation>>;
  /** By period. */
  readonly reports: Readonly<Record<string, ReportLine>>;
  /** The next quarterly report to open, and when; absent while no unit is accountable. */
  readonly nextReport?: { readonly period: string; readonly due: CivilDate; readonly opensAt: Instant };
  /** The units that go on with the task after it was named or reassigned. */
  readonly handedTo?: readonly string[];
  readonly closed?: { readonly at: Instant; readonly reason: ClosingReason };
}

export type ClosingReason = 'handedOver';
