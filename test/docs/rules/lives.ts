import type { TaskBrief } from '../../../domain/task/brief.js';
import { at, head, Life, officer, plan } from '../../task/fixtures.js';

export const launched = at('2022-07-20', '08:00');
export const evidence = ['b'.repeat(64)];

/** A task that its unit has accepted on 21/7/2022. */
export function accepted(changes: Partial<TaskBrief> = {}): Life {
  return new Life(launched, changes).does(at('2022-07-21', '09:00'), officer, { type: 'acceptAssignment' });
}

/** The same with a detailed plan that was approved on 2/8/2022: its coordinating unit owes a sign-off. */
export function approved(): Life {
  return accepted()
    .does(at('2022-08-01', '09:00'), officer, { type: 'draftPlan', content: plan })
    .does(at('2022-08-02', '09:00'), head, { type: 'approvePlan', version: 1 });
}

/** `rung moment` of what fired for an obligation. */
export function rungsOf(life: Life, id: string): readonly string[] {
  return life.rungs(id).map((rung) => rung.split(' ').slice(0, 2).join(' '));
}
