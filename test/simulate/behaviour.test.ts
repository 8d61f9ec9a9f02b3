import { expect, test } from '@jest/globals';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { profileOf } from '../../domain/simulate/behaviour.js';
import { type Simulation, simulate } from '../../domain/simulate/simulate.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { at } from '../task/fixtures.js';
import { taskOf, tasksOfUnits } from './tasks.js';

const from = at('2022-07-20', '08:00');
const to = at('2023-07-01', '00:00');
const prompt = { name: 'prompt', share: 1 };
const offices = { dpi: { afterWorkingDays: 3 }, viceChairman: { afterWorkingDays: 2 } };
const thirdLate: Behaviour = {
  seed: 1,
  profiles: [
    { name: 'prompt', share: 0.67, spreadWorkingDays: 3 },
    { name: 'late', share: 0.33, lateWorkingDays: 9, nilReportShare: 0.5 },
  ],
  ...offices,
};

const run = (behaviour: Behaviour, tasks: readonly LaunchTerms[] = [taskOf('so-y-te')]) =>
  simulate({ tasks, from, to, behaviour });
const late = ({ escalations }: Simulation) =>
  escalations.filter(({ rung }) => !/^(reminder|silence)/.test(rung));
const types = ({ events }: Simulation, task = 'ke-hoach-2022/7.1/so-y-te') =>
  (events.get(task) ?? []).map(({ type }) => type);

test('units that do everything on the date are never escalated, and their tasks are done in time', () => {
  const simulation = run({ seed: 1, profiles: [prompt], ...offices });
  expect(late(simulation)).toEqual([]);
  const state = simulation.states.get('ke-hoach-2022/7.1/so-y-te');
  expect(state?.closed?.reason).toBe('completed');
});

test('a unit that is late by nine working days reaches the vice-chairman, who directs, and not the chairman', () => {
  const simulation = run({ ...thirdLate, units: { 'so-y-te': 'late' } });
  const roles = new Set(late(simulation).map(({ recipientRole }) => recipientRole));
  expect(roles).toEqual(new Set(['head', 'dpi', 'viceChairman']));
  expect(types(simulation)).toContain('directed');
});

test('a vice-chairman who stays silent is passed over to the chairman', () => {
  const simulation = run({ seed: 1, profiles: [{ ...prompt, silentFor: ['acceptance'] }] });
  expect(
    late(simulation).some(({ obligation, rung }) => /^direction/.test(obligation) && rung === 'chairman'),
  ).toBe(true);
});

test('the same behaviour gives the same events, in whatever order the tasks are given', () => {
  const tasks = tasksOfUnits(20);
  const once = run(thirdLate, tasks);
  const again = run(thirdLate, [...tasks].reverse());
  for (const [task, events] of once.events) expect(again.events.get(task)).toEqual(events);
  expect(JSON.stringify(run(thirdLate, tasks).escalations)).toBe(JSON.stringify(once.escalations));
});

test('another seed makes other units late', () => {
  const lateUnits = (seed: number) =>
    tasksOfUnits(60)
      .map(({ brief }) => (brief.unit.kind === 'named' ? brief.unit.id : ''))
      .filter((unit) => profileOf({ behaviour: { ...thirdLate, seed }, unit })?.name === 'late');
  expect(lateUnits(1)).not.toEqual(lateUnits(2));
});

test('of a thousand units about a third have the profile with a third of the shares', () => {
  const units = Array.from({ length: 1_000 }, (_, index) => `don-vi-${String(index)}`);
  const share = units.filter((unit) => profileOf({ behaviour: thirdLate, unit })?.name === 'late').length;
  expect(share).toBeGreaterThan(280);
  expect(share).toBeLessThan(380);
});

test('reports are nil, assignments are returned, plans are objected to and completions refused as often as is said', () => {
  const always: Behaviour = {
    seed: 3,
    profiles: [{ ...prompt, nilReportShare: 1, returnShare: 1, objectionShare: 1 }],
    dpi: { afterWorkingDays: 1, returnShare: 1, refuseShare: 1 },
  };
  const never = run({ ...always, profiles: [prompt], dpi: { afterWorkingDays: 1 } });
  expect(types(run(always))).toEqual(expect.arrayContaining(['assignmentReturned', 'assignmentConfirmed']));
  const accepting = run({ ...always, profiles: [{ ...prompt, nilReportShare: 1, objectionShare: 1 }] });
  expect(types(accepting)).toEqual(
    expect.arrayContaining(['objected', 'reportReturned', 'completionRefused']),
  );
  const unwanted = ['assignmentReturned', 'objected', 'reportReturned', 'completionRefused'];
  expect(types(never).filter((type) => unwanted.includes(type))).toEqual([]);
});

test('extensions are asked for before the date and granted, at most twice', () => {
  const simulation = run({
    seed: 1,
    profiles: [{ ...prompt, asksExtension: { workingDaysBefore: 10, byWorkingDays: 20 } }],
    ...offices,
  });
  const completion = simulation.states.get('ke-hoach-2022/7.1/so-y-te')?.obligations['completion/1'];
  expect(completion).toMatchObject({ extensions: 2, originalDue: '2022-12-31', outcome: { late: false } });
});

test('every way of directing is taken: instruct, extend, summon, take to the chairman', () => {
  const silent = { ...prompt, silentFor: ['acceptance'] as const };
  for (const means of ['instruct', 'extend', 'summon', 'takeToChairman'] as const) {
    const ways = { afterWorkingDays: 1, means };
    const simulation = run({ seed: 1, profiles: [silent], viceChairman: ways, chairman: ways });
    const done = [...simulation.events.values()]
      .flat()
      .flatMap((event) => (event.type === 'directed' ? [event.means] : []));
    expect(done).toContain(means === 'takeToChairman' ? 'toChairman' : means);
  }
});

test('units that DPI names start tasks of their own, which live on in the simulation', () => {
  const awaited = taskOf('cho-xac-dinh', {
    taskId: 'ke-hoach-2022/7.1/cho-xac-dinh',
    unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' },
  });
  const simulation = run(
    {
      seed: 1,
      profiles: [prompt],
      dpi: { afterWorkingDays: 1, namedUnits: { 'Các chủ đầu tư': ['so-xay-dung', 'so-noi-vu'] } },
    },
    [awaited],
  );
  expect([...simulation.states.keys()]).toEqual([
    'ke-hoach-2022/7.1/cho-xac-dinh',
    'ke-hoach-2022/7.1/so-xay-dung',
    'ke-hoach-2022/7.1/so-noi-vu',
  ]);
  expect(simulation.states.get('ke-hoach-2022/7.1/so-noi-vu')?.launchedAt).toBe(at('2022-07-21', '14:00'));
});
