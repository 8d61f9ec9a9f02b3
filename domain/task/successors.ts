import { taskIdOf } from '../launch/plan-id.js';
import type { LaunchTerms } from './launch.js';
import type { TaskState } from './state.js';

/** What the units to which a closed task was handed over are started with; none when it ended otherwise. */
export function successorsOf(state: TaskState): readonly LaunchTerms[] {
  const { brief, policy, calendar } = state;
  return (state.handedTo ?? []).map((unit) => ({
    policy,
    calendar,
    brief: {
      ...brief,
      taskId: taskIdOf({
        planId: brief.planId,
        shortcoming: brief.shortcoming.number,
        task: brief.taskNumber,
        unit,
      }),
      unit: { kind: 'named', id: unit },
      coordinators: brief.coordinators.filter((coordinator) => coordinator !== unit),
    },
  }));
}
