import type { TaskBrief } from './brief.js';
import type { TaskState } from './state.js';

/**
 * What the one mechanism of obligations needs to know of a process in which something is owed: a task, or a reporting period.
 */
export type Owing = Pick<TaskState, 'policy' | 'calendar' | 'obligations' | 'suspensions'> & {
  readonly brief: Leaders;
};

/** Who stands above whoever owes. */
export type Leaders = Pick<TaskBrief, 'focalUnit' | 'viceChairman' | 'chairman'>;
