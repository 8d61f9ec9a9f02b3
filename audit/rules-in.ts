import type { PeriodEvent } from '../domain/period/events.js';
import { rulesOf } from '../domain/policy/rules-edition.js';
import type { TaskEvent } from '../domain/task/events.js';

/** The highest edition of the rules by which any of these events was decided: what a verifier has to have the code of. */
export function rulesIn(events: readonly (TaskEvent | PeriodEvent)[]): number {
  return Math.max(1, ...events.flatMap((event) => ('policy' in event ? [rulesOf(event.policy)] : [])));
}
