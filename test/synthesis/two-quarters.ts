import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { at } from '../task/fixtures.js';

/** Two quarters of a plan that was launched in July: reports due on the 15th, frozen a week later. */
export const quarters = [
  { period: '2022-Q3', due: '2022-09-15', frozenAt: at('2022-09-23', '00:00') },
  { period: '2022-Q4', due: '2022-12-15', frozenAt: at('2022-12-23', '00:00') },
] as const;

export interface TwoQuarters {
  readonly events: readonly (readonly TaskEvent[])[];
  readonly syntheses: readonly [Synthesis, Synthesis];
}

/** Lives through two quarters and puts each together, the second beside the first. */
export function twoQuarters({
  tasks,
  behaviour,
}: {
  tasks: readonly LaunchTerms[];
  behaviour: Behaviour;
}): TwoQuarters {
  const { events } = simulate({
    tasks,
    from: at('2022-07-20', '08:00'),
    to: at('2023-01-01', '00:00'),
    behaviour,
  });
  const all = [...events.values()];
  return { events: all, syntheses: synthesesOf(all) };
}

export function synthesesOf(events: readonly (readonly TaskEvent[])[]): readonly [Synthesis, Synthesis] {
  const plan = { planId: 'ke-hoach', planTitle: 'Kế hoạch khắc phục hạn chế', tasks: events };
  const first = synthesize({ ...plan, ...quarters[0] });
  return [first, synthesize({ ...plan, ...quarters[1], previous: first })];
}
