import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import { testServers } from '../support/environment.js';
import { realText, sampleText } from '../support/plans.js';
import { compareFigures } from '../synthesis/compare-figures.js';
import { countByHand } from '../synthesis/counted-by-hand.js';
import { at } from '../task/fixtures.js';
import { Province } from './province.js';

/** The sample plan; the province's own, which takes minutes, when it is asked for. */
const whole = testServers().wholePlan;
const text = whole ? (realText ?? sampleText) : sampleText;
let province: Province;

beforeAll(async () => {
  province = await Province.start();
});
afterAll(async () => {
  await province.end();
});

test('a plan lives through two quarters in its workflows; each figure of both syntheses equals one counted from the events', async () => {
  const started = Date.now();
  const workflows = await province.launches({ text, origin: at('2022-08-01', '08:00') });
  await province.quarter({ period: '2022-Q3', inTime: '2022-09-13', late: '2022-09-19' });
  const third = await province.freezes('2022-Q3', at('2022-09-23', '09:00'));
  await province.quarter({ period: '2022-Q4', inTime: '2022-12-13', late: '2022-12-19' });
  const fourth = await province.freezes('2022-Q4', at('2022-12-23', '09:00'));

  const tasks = await province.store.eventsOfPlan(province.planId);
  const seen = new Set<string>();
  const counted = [third, fourth].map(({ synthesis: { period, frozenAt: until } }) =>
    tasks.flatMap((events) => countByHand({ events, period, until }) ?? []),
  );
  [third, fourth].forEach(({ synthesis }, index) => {
    compareFigures({ synthesis, counted: counted[index] ?? [], before: counted[index - 1], seen });
  });
  for (const standing of ['inTime', 'late', 'missing', 'returned', 'nil'])
    expect([...seen].some((kind) => kind.includes(standing))).toBe(true);
  for (const { synthesis, hash } of [third, fourth]) {
    const { planId, planTitle, period, due, frozenAt, previous } = synthesis;
    const terms = { planId, planTitle, period, due, frozenAt, tasks };
    const again = synthesize({ ...terms, ...(previous && { previous: third.synthesis }) });
    expect(synthesisHash(again)).toBe(hash);
  }
  // Reports that were filed in time were told to nobody as late.
  const promptUnits = province.unitsThat('inTime');
  const calledLate = tasks.flatMap((events) =>
    events.filter(
      (event) =>
        event.type === 'rungFired' &&
        event.rung === 'overdue' &&
        event.obligation.endsWith('/1') &&
        event.obligation.startsWith('quarterlyReport/') &&
        promptUnits.includes(event.to.id),
    ),
  );
  expect(calledLate).toEqual([]);
  const events = tasks.reduce((sum, of) => sum + of.length, 0);
  process.stdout.write(
    `${String(workflows)} workflows, ${String(events)} events, ${((Date.now() - started) / 1_000).toFixed(0)} s; ${[third, fourth].map(({ synthesis: { period, counts } }) => `${period} ${JSON.stringify(counts)}`).join('; ')}\n`,
  );
}, 1_500_000);
