import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { receivedBy } from '../../domain/simulate/received.js';
import { type Simulation, simulate } from '../../domain/simulate/simulate.js';
import { realPlan, realText, sampleText, tasksOf } from '../support/plans.js';
import { at } from '../task/fixtures.js';

const from = at('2022-07-20', '08:00');
const to = at('2026-01-01', '00:00');
const roles = ['officer', 'head', 'dpi', 'viceChairman', 'chairman'] as const;
const thirdLate = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../data/behaviour-third-late.json', import.meta.url)), 'utf8'),
) as Behaviour;

/** How often the chairman is told when nobody acts, by plan. */
const heardWithNobodyActing = new Map<string, number>();
const chairman = ({ escalations }: Simulation) =>
  escalations.filter((one) => one.recipientRole === 'chairman').length;

const plans = [
  { name: 'the sample plan', text: sampleText },
  { name: 'the real plan', text: realText },
];

for (const { name, text } of plans) {
  const testIfThere = text === undefined ? test.skip : test;
  const reason = text === undefined ? ` (skipped: ${realPlan} is not there)` : '';

  testIfThere(
    `${name} with nobody acting: every unit is at the chairman for acceptance on 5/8 and for the first report on 29/9/2022${reason}`,
    () => {
      const tasks = tasksOf({ text: text ?? '' });
      const simulation = timed(`${name}, nobody acting`, () => simulate({ tasks, from, to }));
      const named = tasks.filter(({ brief }) => brief.unit.kind === 'named').length;
      const atChairman = (obligation: string) =>
        simulation.escalations
          .filter((one) => one.obligation === obligation && one.rung === 'chairman')
          .map((one) => one.at);
      expect(atChairman('acceptance/1')).toEqual(
        Array.from({ length: named }, () => at('2022-08-06', '00:00')),
      );
      expect(atChairman('quarterlyReport/2022-Q3/1')).toEqual(
        Array.from({ length: named }, () => at('2022-09-30', '00:00')),
      );
      expect(atChairman('quarterlyReport/2025-Q4/1')).toHaveLength(named);
      expect(simulation.states.size).toBe(tasks.length);
      heardWithNobodyActing.set(name, chairman(simulation));
    },
  );

  testIfThere(
    `${name} with a third of the units late: the chairman hears less than a tenth of what he would with nobody acting${reason}`,
    () => {
      const tasks = tasksOf({ text: text ?? '' });
      const simulation = timed(`${name}, a third late`, () =>
        simulate({ tasks, from, to, behaviour: thirdLate }),
      );
      expect(chairman(simulation)).toBeLessThan((heardWithNobodyActing.get(name) ?? 0) / 10);
      const completed = [...simulation.states.values()].filter(
        ({ closed }) => closed?.reason === 'completed',
      );
      expect(completed.length).toBeGreaterThan(0);
    },
  );
}

/** Runs and prints how long it took, and what each role would have got. */
function timed(name: string, run: () => Simulation): Simulation {
  const started = process.cpuUsage();
  const simulation = run();
  const seconds = process.cpuUsage(started).user / 1e6;
  const got = roles.map((role) => {
    const received = receivedBy({ escalations: simulation.escalations, roles: [role] });
    return `${role} ${String(received.reduce((sum, { count }) => sum + count, 0))}`;
  });
  const events = [...simulation.events.values()].reduce((sum, { length }) => sum + length, 0);
  process.stdout.write(
    `${name}: ${String(simulation.states.size)} workflows, ${String(events)} events, ${seconds.toFixed(2)} s of processor; ${got.join(', ')}\n`,
  );
  return simulation;
}
