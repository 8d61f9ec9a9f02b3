import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { realPlan, realText, sampleText, tasksOf } from '../support/plans.js';
import { compareFigures } from './compare-figures.js';
import { countByHand } from './counted-by-hand.js';
import { quarters, synthesesOf, type TwoQuarters, twoQuarters } from './two-quarters.js';

const tasks = tasksOf({ text: sampleText });
const thirdLate = JSON.parse(
  readFileSync(new URL('../../data/behaviour-third-late.json', import.meta.url), 'utf8'),
) as Behaviour;
const names = [
  ...new Set(tasks.flatMap(({ brief: { unit } }) => (unit.kind === 'awaited' ? [unit.writtenName] : []))),
];

/** Units that report in time, late, with nothing to say, or not at all; DPI that returns some of the reports. */
const behaviours: fc.Arbitrary<Behaviour> = fc
  .record({
    seed: fc.nat(1_000),
    late: fc.integer({ min: 1, max: 12 }),
    nil: fc.constantFrom(0, 0.3),
    returned: fc.constantFrom(0, 0.2, 0.5),
    leader: fc.constantFrom(1, 9),
    naming: fc.boolean(),
  })
  .map(({ seed, late, nil, returned, leader, naming }) => ({
    seed,
    profiles: [
      { name: 'prompt', share: 0.5, spreadWorkingDays: 4, nilReportShare: nil },
      {
        name: 'late',
        share: 0.3,
        lateWorkingDays: late,
        asksExtension: { workingDaysBefore: 9, byWorkingDays: 9 },
      },
      { name: 'silent', share: 0.2, silentFor: ['quarterlyReport', 'completion'] },
    ],
    dpi: {
      afterWorkingDays: 2,
      returnShare: returned,
      refuseShare: 0.2,
      ...(naming && {
        namedUnits: Object.fromEntries(names.map((name) => [name, ['so-y-te', 'so-noi-vu']])),
      }),
    },
    viceChairman: { afterWorkingDays: leader, means: 'instruct' },
  }));

/** Compares both quarters with what is counted by hand. */
function compareQuarters({ events, syntheses }: TwoQuarters, seen: Set<string>): void {
  const counted = quarters.map(({ period, frozenAt: until }) =>
    events.flatMap((of) => countByHand({ events: of, period, until }) ?? []),
  );
  syntheses.forEach((synthesis, index) => {
    compareFigures({ synthesis, counted: counted[index] ?? [], before: counted[index - 1], seen });
  });
}

test('each figure of two quarters equals the one that is counted straight from the events, whatever the units do', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(behaviours, (behaviour) => {
      compareQuarters(twoQuarters({ tasks, behaviour }), seen);
    }),
    { numRuns: 5, seed: 20_220_915, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual([
    'answered',
    'inTime',
    'late',
    'missing',
    'nil',
    'notOwed',
    'open',
    'overdue',
    'returned',
  ]);
});

const testIfThere = realText === undefined ? test.skip : test;

testIfThere(
  `the real plan with a third of the units late: each figure of two quarters equals the one counted from the events${realText === undefined ? ` (skipped: ${realPlan} is not there)` : ''}`,
  () => {
    const seen = new Set<string>();
    const all = tasksOf({ text: realText ?? '' });
    const real = twoQuarters({ tasks: all, behaviour: thirdLate });
    compareQuarters(real, seen);
    expect(real.syntheses.map(({ counts }) => counts.tasks)).toEqual([all.length, all.length]);
    expect(seen).toContain('missing');
  },
);

test('the same events give the same hash, in whatever order the tasks come', () => {
  const [behaviour] = fc.sample(behaviours, { numRuns: 1, seed: 7 });
  if (!behaviour) throw new Error('no behaviour');
  const { events, syntheses } = twoQuarters({ tasks, behaviour });
  const again = synthesesOf(structuredClone([...events]).reverse());
  expect(again.map(synthesisHash)).toEqual(syntheses.map(synthesisHash));
  expect(synthesisHash(syntheses[0])).toMatch(/^[0-9a-f]{64}$/);
  expect(synthesisHash(syntheses[0])).not.toBe(synthesisHash(syntheses[1]));
});

test('what happens after the freeze changes nothing', () => {
  const [behaviour] = fc.sample(behaviours, { numRuns: 1, seed: 8 });
  if (!behaviour) throw new Error('no behaviour');
  const { events, syntheses } = twoQuarters({ tasks, behaviour });
  const known = events.map((of) => of.filter(({ at }) => at <= quarters[0].frozenAt));
  expect(known.flat().length).toBeLessThan(events.flat().length);
  expect(synthesisHash(synthesesOf(known)[0])).toBe(synthesisHash(syntheses[0]));
});

test('a text with half a character, as typing can bring it, neither breaks the hash nor goes unseen', () => {
  const [behaviour] = fc.sample(behaviours, { numRuns: 1, seed: 9 });
  if (!behaviour) throw new Error('no behaviour');
  const [synthesis] = twoQuarters({ tasks: tasks.slice(0, 3), behaviour }).syntheses;
  const broken = { ...synthesis, planTitle: 'Kế hoạch \ud83d' };
  expect(synthesisHash(broken)).toBe(synthesisHash({ ...synthesis, planTitle: 'Kế hoạch \ufffd' }));
  expect(synthesisHash(broken)).not.toBe(synthesisHash(synthesis));
});
