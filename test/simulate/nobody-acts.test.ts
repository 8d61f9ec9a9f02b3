import { expect, test } from '@jest/globals';
import { simulate } from '../../domain/simulate/simulate.js';
import { at, Life } from '../task/fixtures.js';
import { taskOf } from './tasks.js';

const from = at('2022-07-20', '08:00');
const to = at('2026-01-01', '00:00');

test('a simulation brings the same events as the core driven by hand, over years', () => {
  const life = new Life(from).until(to);
  const { events, states } = simulate({ tasks: [taskOf('so-y-te')], from, to });
  expect(events.get('ke-hoach-2022/7.1/so-y-te')).toEqual(life.events);
  expect(states.get('ke-hoach-2022/7.1/so-y-te')).toEqual(life.state);
});

test('with nobody acting, acceptance and the first report climb to the chairman on their dates', () => {
  const { escalations } = simulate({ tasks: [taskOf('so-y-te')], from, to });
  const high = escalations.filter(
    ({ obligation, rung }) =>
      ['acceptance/1', 'quarterlyReport/2022-Q3/1'].includes(obligation) && /Chairman|chairman/.test(rung),
  );
  expect(
    high.map(({ at: moment, obligation, recipientRole }) => [moment, obligation, recipientRole]),
  ).toEqual([
    ['2022-07-30T00:00:00.000+07:00', 'acceptance/1', 'viceChairman'],
    ['2022-08-06T00:00:00.000+07:00', 'acceptance/1', 'chairman'],
    ['2022-09-23T00:00:00.000+07:00', 'quarterlyReport/2022-Q3/1', 'viceChairman'],
    ['2022-09-30T00:00:00.000+07:00', 'quarterlyReport/2022-Q3/1', 'chairman'],
  ]);
});

test('an escalation says when, of which task and unit, of what, at which rung and to whom', () => {
  const { escalations } = simulate({ tasks: [taskOf('so-y-te')], from, to });
  expect(escalations[1]).toEqual({
    at: '2022-07-23T00:00:00.000+07:00',
    task: 'ke-hoach-2022/7.1/so-y-te',
    unit: 'so-y-te',
    obligation: 'acceptance/1',
    rung: 'overdue',
    recipientRole: 'head',
    recipient: 'so-y-te',
  });
});

test('escalations of many tasks come in order of time, and none lies outside the simulated time', () => {
  const tasks = ['so-y-te', 'so-noi-vu', 'so-xay-dung'].map((unit) => taskOf(unit));
  const { escalations } = simulate({ tasks, from, to });
  const moments = escalations.map(({ at: moment }) => moment);
  expect(moments).toEqual([...moments].sort());
  expect([(moments[0] ?? '') >= from, (moments.at(-1) ?? '') <= to]).toEqual([true, true]);
});

test('the last moment counts: a rung at 24:00 of the last date fires', () => {
  const { escalations } = simulate({ tasks: [taskOf('so-y-te')], from, to: at('2022-07-23', '00:00') });
  expect(escalations.map(({ rung }) => rung)).toEqual(['reminder1', 'overdue']);
});

test('where a unit is awaited, the name is the one that the plan writes, and DPI is pressed for the naming', () => {
  const awaited = taskOf('cho-xac-dinh', { unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' } });
  const { escalations } = simulate({ tasks: [awaited], from, to: at('2022-08-31', '00:00') });
  expect(escalations.map(({ unit, rung, recipientRole }) => [unit, rung, recipientRole])).toEqual([
    ['Các chủ đầu tư', 'reminder1', 'officer'],
    ['Các chủ đầu tư', 'overdue', 'head'],
    ['Các chủ đầu tư', 'viceChairman', 'viceChairman'],
    ['Các chủ đầu tư', 'reminder1', 'viceChairman'],
    ['Các chủ đầu tư', 'chairman', 'chairman'],
    ['Các chủ đầu tư', 'chairman', 'chairman'],
  ]);
});
