import type { Instant } from '../calendar/instant.js';
import type { RungAudience } from '../policy/policy.js';
import type { SimulatedTask } from './run-task.js';

/** One rung that fired: whom it told, when, and of what. */
export interface Escalation {
  readonly at: Instant;
  readonly task: string;
  /** The accountable unit; where one is awaited, the name as the plan writes it. */
  readonly unit: string;
  readonly obligation: string;
  readonly rung: string;
  readonly recipientRole: RungAudience;
  readonly recipient: string;
}

/** Every rung that fired in tasks, in order of time; at one moment in the order of the tasks. */
export function escalationsOf(tasks: readonly SimulatedTask[]): readonly Escalation[] {
  const escalations = tasks.flatMap(({ state: { brief }, events }) => {
    const { taskId: task, unit } = brief;
    const name = unit.kind === 'named' ? unit.id : unit.writtenName;
    return events.flatMap((event): readonly Escalation[] => {
      if (event.type !== 'rungFired') return [];
      const { at, obligation, rung, to } = event;
      return [{ at, task, unit: name, obligation, rung, recipientRole: to.role, recipient: to.id }];
    });
  });
  return escalations.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
