import type { PeriodEvent } from '../../domain/period/events.js';
import type { TaskEvent } from '../../domain/task/events.js';

/** An event as it is stored. */
export interface EventDocument {
  readonly _id: string;
  /** The chain: a task, or `reporting-period/<plan>/<quarter>`. */
  readonly taskId: string;
  readonly planId: string;
  readonly sequence: number;
  readonly at: string;
  readonly type: string;
  readonly event: TaskEvent | PeriodEvent;
  readonly decidedAtMs: number;
}
