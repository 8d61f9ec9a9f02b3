import type { TaskBrief } from '../../domain/task/brief.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { brief, calendar, policy } from '../task/fixtures.js';

/** One task of a unit. */
export function taskOf(unit: string, changes: Partial<TaskBrief> = {}): LaunchTerms {
  return {
    policy,
    calendar,
    brief: { ...brief, taskId: `ke-hoach-2022/7.1/${unit}`, unit: { kind: 'named', id: unit }, ...changes },
  };
}

/** The same task of many units. */
export function tasksOfUnits(count: number): readonly LaunchTerms[] {
  return Array.from({ length: count }, (_, index) => taskOf(`don-vi-${String(index + 1)}`));
}
