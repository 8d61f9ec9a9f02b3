import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { Synthesis, SynthesisCounts } from '../../domain/synthesis/types.js';
import { sampleText, tasksOf } from '../support/plans.js';
import { countByHand, type HandCount } from './counted-by-hand.js';
import { quarters, synthesesOf, twoQuarters } from './two-quarters.js';

const tasks = tasksOf({ text: sampleText });
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

const seen = new Set<string>();

test('each figure of two quarters equals the one that is counted straight from the events, whatever the units do', () => {
  fc.assert(
    fc.property(behaviours, (behaviour) => {
      const { events, syntheses } = twoQuarters({ tasks, behaviour });
      syntheses.forEach((synthesis, index) => {
        const counted = quarters.map(({ period, frozenAt: until }) =>
          events.flatMap((of) => countByHand({ events: of, period, until }) ?? []),
        );
        compare({ synthesis, counted: counted[index] ?? [], before: counted[index - 1] });
      });
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

function compare({
  synthesis,
  counted,
  before,
}: {
  synthesis: Synthesis;
  counted: readonly HandCount[];
  before: readonly HandCount[] | undefined;
}): void {
  const lines = new Map(linesOf(synthesis).map((line) => [line.taskId, line]));
  expect(lines.size).toBe(counted.length);
  for (const task of counted) {
    const line = lines.get(task.taskId);
    const overdue = line?.overdue.map(({ kind, due, rung }) => `${kind} ${due} ${rung}`).sort();
    const past = before?.find(({ taskId }) => taskId === task.taskId);
    expect([task.taskId, line?.standing, line?.officialStatus, overdue, line?.previous?.standing]).toEqual([
      task.taskId,
      task.standing,
      task.status,
      task.overdue,
      past?.standing,
    ]);
    see(task);
  }
  expect(synthesis.counts).toEqual(totals(counted));
  expect(synthesis.previous).toEqual(before && totals(before));
  for (const { number, counts } of synthesis.shortcomings)
    expect(counts).toEqual(totals(counted.filter(({ shortcoming }) => shortcoming === number)));
  for (const { unit, counts, previous } of synthesis.units) {
    const own = (of: HandCount) => of.unit === unit;
    expect(counts).toEqual(totals(counted.filter(own)));
    if (previous) expect(previous).toEqual(totals((before ?? []).filter(own)));
  }
  compareCollectives({ synthesis, counted });
}

function compareCollectives({
  synthesis,
  counted,
}: {
  synthesis: Synthesis;
  counted: readonly HandCount[];
}): void {
  const carried = counted.filter(({ unit, status }) => unit !== undefined && status !== 'handedOver');
  const shared = new Set(
    carried.map(({ task }) => task).filter((task) => carried.filter((of) => of.task === task).length > 1),
  );
  expect(synthesis.collectives).toHaveLength(shared.size);
  for (const { shortcoming, taskNumber, members, reported, ...by } of synthesis.collectives) {
    const of = carried.filter(({ task }) => task === `${String(shortcoming)}.${String(taskNumber)}`);
    const units = (holds: (task: HandCount) => boolean) =>
      of
        .filter(holds)
        .map(({ unit }) => unit)
        .sort();
    expect(members).toBe(of.length);
    expect(reported).toBe(of.filter(({ standing }) => standing === 'inTime' || standing === 'late').length);
    expect(by.missing).toEqual(units(({ standing }) => standing === 'missing'));
    expect(by.returned).toEqual(units(({ standing }) => standing === 'returned'));
    expect(by.late).toEqual(units(({ standing }) => standing === 'late'));
    expect(by.notOwed).toEqual(units(({ standing }) => standing === 'notOwed'));
    expect(by.nil).toEqual(units(({ nil }) => nil));
  }
}

function totals(counted: readonly HandCount[]): SynthesisCounts {
  const sum = (value: (task: HandCount) => number) => counted.reduce((all, task) => all + value(task), 0);
  const of = (standing: string) => sum((task) => (task.standing === standing ? 1 : 0));
  const statuses: Record<string, number> = {};
  for (const { status } of counted) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    tasks: counted.length,
    owed: counted.length - of('notOwed'),
    reported: of('inTime') + of('late'),
    inTime: of('inTime'),
    late: of('late'),
    nil: sum(({ nil }) => (nil ? 1 : 0)),
    returned: of('returned'),
    missing: of('missing'),
    petitionsOpen: sum(({ petitionsOpen }) => petitionsOpen),
    petitionsAnswered: sum(({ petitionsAnswered }) => petitionsAnswered),
    byStatus: statuses,
  };
}

function see({ standing, nil, petitionsOpen, petitionsAnswered, overdue }: HandCount): void {
  const kinds = [
    standing,
    nil && 'nil',
    petitionsOpen > 0 && 'open',
    petitionsAnswered > 0 && 'answered',
    overdue.length > 0 && 'overdue',
  ];
  for (const kind of kinds) if (kind) seen.add(kind);
}
