import type { Instant } from '../calendar/instant.js';
import type { TaskEvent } from '../task/events.js';
import type { LaunchTerms } from '../task/launch.js';
import type { TaskState } from '../task/state.js';
import { successorsOf } from '../task/successors.js';
import type { Behaviour } from './behaviour.js';
import { type Escalation, escalationsOf } from './escalation.js';
import { runTask, type SimulatedTask } from './run-task.js';

export interface Simulation {
  /** Every rung that fired, in order of time. */
  readonly escalations: readonly Escalation[];
  /** By task id, in the order of starting. */
  readonly states: ReadonlyMap<string, TaskState>;
  readonly events: ReadonlyMap<string, readonly TaskEvent[]>;
}

/**
 * Lives through tasks without a server: the same core, from one deadline or act to the next, up to and with `to`. All are
 * launched at `from`; a task that is handed over starts its successors when it closes. Without a behaviour nobody acts.
 */
export function simulate({
  tasks,
  from,
  to,
  behaviour,
}: {
  tasks: readonly LaunchTerms[];
  from: Instant;
  to: Instant;
  behaviour?: Behaviour;
}): Simulation {
  const lived = new Map<string, SimulatedTask>();
  const starts = tasks.map((terms) => ({ terms, at: from }));
  for (const { terms, at } of starts) {
    const { taskId } = terms.brief;
    if (lived.has(taskId)) continue;
    const task = runTask({ terms, from: at, to, ...(behaviour && { behaviour }) });
    lived.set(taskId, task);
    const { closed } = task.state;
    if (closed)
      for (const successor of successorsOf(task.state)) starts.push({ terms: successor, at: closed.at });
  }
  return {
    escalations: escalationsOf([...lived.values()]),
    states: new Map([...lived].map(([id, { state }]) => [id, state])),
    events: new Map([...lived].map(([id, { events }]) => [id, events])),
  };
}
