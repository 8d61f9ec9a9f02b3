import { expect, test } from '@jest/globals';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import { launch } from '../../domain/task/launch.js';
import { successorsOf } from '../../domain/task/successors.js';
import { at, dpi, type Life } from '../task/fixtures.js';
import { accepted, frozenAt, launched, reports, synthesisOf } from './lives.js';

const lines = (lives: Parameters<typeof synthesisOf>[0], changes = {}) =>
  linesOf(synthesisOf(lives, changes)).map(({ unit, standing, officialStatus }) => [
    unit,
    standing,
    officialStatus,
  ]);
const successors = (life: Life) =>
  successorsOf(life.state).map((terms) => launch({ terms, now: life.state.closed?.at ?? '' }));

test('a task handed over in the period is in, owing nothing, and its successor owes the report', () => {
  const life = accepted().does(at('2022-08-15', '08:00'), dpi, {
    type: 'succeed',
    units: ['so-moi'],
    reason: 'Sáp nhập',
  });
  const tasks = [life, accepted('so-moi', { taskId: 'ke-hoach-2022/7.1/so-moi' })];
  expect(lines(tasks)).toEqual([
    ['so-moi', 'missing', 'notDoneInTime'],
    ['so-y-te', 'notOwed', 'handedOver'],
  ]);
  const { collectives, counts } = synthesisOf(tasks);
  expect(collectives).toEqual([]);
  expect(counts).toMatchObject({ tasks: 2, owed: 1 });
});

test('a report made before the task was handed over stays in time', () => {
  const life = reports({ life: accepted(), moment: { date: '2022-09-14', time: '09:00' } });
  life.does(at('2022-09-20', '08:00'), dpi, { type: 'succeed', units: ['so-moi'], reason: 'Sáp nhập' });
  expect(lines([life, ...successors(life)])).toEqual([
    ['so-moi', 'notOwed', 'notDoneInTime'],
    ['so-y-te', 'inTime', 'handedOver'],
  ]);
});

test('a task handed over before a period opened is in that period through its successor only', () => {
  const life = accepted().does(at('2022-08-15', '08:00'), dpi, {
    type: 'succeed',
    units: ['so-moi'],
    reason: 'Sáp nhập',
  });
  const successor = accepted('so-moi', { taskId: 'ke-hoach-2022/7.1/so-moi' }).until(
    at('2022-12-20', '00:00'),
  );
  const q4 = { period: '2022-Q4', due: '2022-12-15', frozenAt: at('2022-12-20', '00:00') };
  expect(lines([life, successor], q4)).toEqual([['so-moi', 'missing', 'notDoneInTime']]);
});

test('once its units are named, a task that had waited for them is in through them only', () => {
  const life = launched('cho', { unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' } });
  life.does(at('2022-07-21', '08:00'), dpi, {
    type: 'nameUnits',
    units: ['so-a', 'so-b'],
    reason: 'Theo chức năng',
  });
  const tasks = [life.events, ...successors(life)];
  expect(lines(tasks).map(([unit]) => unit)).toEqual(['so-a', 'so-b']);
  expect(synthesisOf(tasks, { frozenAt }).collectives).toMatchObject([{ members: 2 }]);
});
