import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { obligationKinds } from '../../domain/obligation/kinds.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { nextAct } from '../../domain/simulate/next-act.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { decide } from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { type LaunchTerms, launch } from '../../domain/task/launch.js';
import { tick } from '../../domain/task/tick.js';
import { at } from '../task/fixtures.js';
import { taskOf } from './tasks.js';

const from = at('2022-07-20', '08:00');
const to = at('2023-02-15', '00:00');
const behaviours = 60;
/** A failure is told at once: looking for a smaller one takes minutes. */
const endOnFailure = true;

const share = fc.constantFrom(0, 0.3, 1);
const kinds = fc.subarray(Object.keys(obligationKinds) as (keyof typeof obligationKinds)[], { maxLength: 3 });
const leader = fc.record({
  afterWorkingDays: fc.nat({ max: 8 }),
  means: fc.constantFrom('instruct', 'extend', 'summon', 'takeToChairman'),
  dueWorkingDays: fc.nat({ max: 10 }),
  grantShare: share,
  silentFor: kinds,
});
const profile = fc.record({
  share: fc.constantFrom(0.2, 1),
  name: fc.string(),
  lateWorkingDays: fc.integer({ min: -3, max: 14 }),
  spreadWorkingDays: fc.nat({ max: 4 }),
  silentFor: kinds,
  nilReportShare: share,
  returnShare: fc.constantFrom(0, 0, 0.5),
  objectionShare: share,
});
const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  seed: fc.nat(),
  profiles: fc.array(profile, { minLength: 1, maxLength: 3 }),
  dpi: fc.record({
    afterWorkingDays: fc.nat({ max: 12 }),
    returnShare: share,
    refuseShare: share,
    silentFor: kinds,
  }),
  viceChairman: leader,
  chairman: leader,
});

test('a simulation and the core driven by hand, hour by hour, give the same events for 60 random behaviours', () => {
  const task = taskOf('so-y-te', { milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } });
  let acted = 0;
  fc.assert(
    fc.property(behaviour, (one) => {
      const byHand = drive({ terms: task, behaviour: one });
      const { events } = simulate({ tasks: [task], from, to, behaviour: one });
      const simulated = events.get(task.brief.taskId) ?? [];
      const differs = simulated.findIndex(
        (event, at) => JSON.stringify(event) !== JSON.stringify(byHand[at]),
      );
      expect([simulated[differs], simulated.length]).toEqual([byHand[differs], byHand.length]);
      expect(differs).toBe(-1);
      acted += byHand.filter(({ by }) => by !== undefined).length;
    }),
    { numRuns: behaviours, seed: 20_220_720, endOnFailure },
  );
  expect(acted).toBeGreaterThan(behaviours * 10);
});

/** Looks at every hour at which people or rungs act, on every day: what a clock would do that knows of no deadline. */
function drive({
  terms,
  behaviour: one,
}: {
  terms: LaunchTerms;
  behaviour: Behaviour;
}): readonly TaskEvent[] {
  const events: TaskEvent[] = [...launch({ terms, now: from })];
  let state = fold(events);
  const take = (happened: readonly TaskEvent[]) => {
    events.push(...happened);
    state = fold(happened, state);
  };
  let now: Instant = from;
  for (let ms = toEpochMs(from); ms <= toEpochMs(to); ms += 3_600_000) {
    now = toInstant(ms);
    if (!['00', '08', '09', '10', '14', '16'].includes(now.slice(11, 13))) continue;
    take(tick({ state, now }));
    for (
      let act = nextAct({ state, behaviour: one, from: now });
      act && act.at <= now && state.phase !== 'closed';
    ) {
      const decision = decide({ state, command: act.command, now: act.at });
      if (!decision.ok) throw new Error(decision.refusal.code);
      take(decision.events);
      act = nextAct({ state, behaviour: one, from: now });
    }
  }
  take(tick({ state, now: to }));
  return events;
}
