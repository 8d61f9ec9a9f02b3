import type { AdoptedPast } from '../domain/adoption/past.js';
import type { CalendarClock } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Command } from '../domain/task/commands.js';
import type { FiledReport } from '../domain/task/filing.js';
import type { LaunchTerms } from '../domain/task/launch.js';
import type { TaskPhase, TaskState } from '../domain/task/state.js';

/** What a task's workflow was started with. */
export interface TaskStart {
  readonly terms: LaunchTerms;
  readonly clock?: CalendarClock;
  readonly adopted?: AdoptedPast;
  readonly carried?: TaskState;
  readonly heedsFilings?: true;
}

/** Where a task stood after a command, as its sender was told. */
export interface Receipt {
  readonly taskId: string;
  readonly sequence: number;
  readonly phase: TaskPhase;
}

/**
 * Everything from outside that a task's events depend on, in order and with the moment at which the workflow took it: how it
 * was started, what people asked of it, reports that were filed, moments at which it looked at the time, and until when.
 */
export type Input =
  | { readonly kind: 'started'; readonly at: Instant; readonly start: TaskStart }
  | { readonly kind: 'command'; readonly at: Instant; readonly command: Command; readonly receipt: Receipt }
  | {
      readonly kind: 'refused';
      readonly at: Instant;
      readonly command: Command;
      /** The code of the refusal. */
      readonly refusal: string;
    }
  | { readonly kind: 'filed'; readonly reports: readonly FiledReport[] }
  | { readonly kind: 'looked'; readonly at: Instant }
  | { readonly kind: 'until'; readonly at: Instant };
