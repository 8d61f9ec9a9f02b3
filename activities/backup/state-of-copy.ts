import { periodOfChain } from '../../audit/checkpoint.js';
import type { PeriodEvent } from '../../domain/period/events.js';
import { foldPeriod } from '../../domain/period/evolve.js';
import type { PeriodState } from '../../domain/period/state.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { type TaskView, taskView } from '../../domain/views/task-view.js';

/** The state after all events that MongoDB has of a task or period, and the view of it. Throws where one does not follow. */
export function stateOfCopy({
  chain,
  events,
}: {
  chain: string;
  events: readonly (TaskEvent | PeriodEvent)[];
}): {
  readonly state: TaskState | PeriodState;
  readonly view: { readonly view: TaskView } | { readonly period: PeriodState };
  readonly isClosed: boolean;
} {
  if (periodOfChain(chain) !== undefined) {
    const period = foldPeriod(events as readonly PeriodEvent[]);
    return { state: period, view: { period }, isClosed: false };
  }
  const state = fold(events as readonly TaskEvent[]);
  return { state, view: { view: taskView(state) }, isClosed: state.phase === 'closed' };
}
