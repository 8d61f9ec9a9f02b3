import { expect, test } from '@jest/globals';
import { successorsOf } from '../../domain/task/successors.js';
import { accepted, launched, toCarryOut, toDirect } from './bad-input/ready.js';
import { at, coordinator, dpi, head, Life, officer, plan, policy } from './fixtures.js';
import { chairman, viceChairman } from './properties/people.js';

const direction = 'direction/acceptance/1/1';
const text = 'Yêu cầu tiếp nhận ngay.';
const monday = at('2022-08-01', '08:00');
const open = ({ state }: Life, kind: string) =>
  Object.values(state.obligations)
    .filter((obligation) => obligation.kind === kind && !obligation.outcome)
    .map(({ id, due }) => `${id} ${due}`);

test('an instruction gives what is late the date of the instruction, and makes carrying out owed by it', () => {
  const life = toDirect().does(monday, viceChairman, {
    type: 'instruct',
    direction,
    text,
    due: '2022-08-05',
  });
  expect(life.state.obligations['acceptance/1']).toMatchObject({
    due: '2022-08-05',
    originalDue: '2022-07-22',
  });
  expect(life.state.obligations['carryOut/1']).toMatchObject({
    due: '2022-08-05',
    debtor: { unit: 'so-y-te' },
    text,
  });
  expect(life.state.obligations[direction]?.outcome).toMatchObject({ kind: 'met', late: false });
  life.until(at('2022-08-06', '00:00'));
  expect(life.rungs('acceptance/1').slice(-2)).toEqual([
    'reminder1 2022-08-04T08:00 so-y-te',
    'overdue 2022-08-06T00:00 so-y-te',
  ]);
});

test('an extension by a leader only moves the date; a summons leaves what is late as it is', () => {
  const extended = toDirect().does(monday, viceChairman, {
    type: 'extend',
    direction,
    text,
    due: '2022-08-05',
  });
  expect([open(extended, 'acceptance'), open(extended, 'carryOut')]).toEqual([
    ['acceptance/1 2022-08-05'],
    [],
  ]);
  const summoned = toDirect().does(monday, viceChairman, {
    type: 'summon',
    direction,
    text,
    due: '2022-08-05',
  });
  expect([open(summoned, 'acceptance'), open(summoned, 'carryOut')]).toEqual([
    ['acceptance/1 2022-07-22'],
    ['carryOut/1 2022-08-05'],
  ]);
});

test('a leader who reassigns closes the task here, and his direction is met by it', () => {
  const life = toDirect().does(monday, viceChairman, {
    type: 'directReassign',
    direction,
    units: ['so-noi-vu'],
    reason: 'Đúng chức năng hơn',
  });
  expect(life.state.closed?.reason).toBe('handedOver');
  expect(life.state.obligations[direction]?.outcome).toMatchObject({ kind: 'met' });
  expect(successorsOf(life.state).map(({ brief }) => brief.taskId)).toEqual(['ke-hoach-2022/7.1/so-noi-vu']);
});

test('a matter taken to the chairman is his to direct, and no longer the vice-chairman’s', () => {
  const life = toDirect().does(monday, viceChairman, { type: 'takeToChairman', direction, text });
  const second = 'direction/acceptance/1/2';
  expect(
    life.tries(monday, viceChairman, { type: 'extend', direction: second, text, due: '2022-08-05' }),
  ).toBe('notNow');
  expect(life.tries(monday, chairman, { type: 'takeToChairman', direction: second, text })).toBe(
    'notAuthorized',
  );
  life.does(monday, chairman, { type: 'extend', direction: second, text, due: '2022-08-05' });
  expect(open(life, 'direction')).toEqual([]);
});

test('a direction is no longer owed once what was late is done', () => {
  const life = toDirect().does(monday, officer, { type: 'acceptAssignment' });
  expect(life.state.obligations[direction]?.outcome).toMatchObject({ kind: 'noLongerOwed' });
});

test('what is not carried out climbs by itself; a second instruction about it gives it the new date, and is owed once', () => {
  const life = toCarryOut().until(at('2022-08-18', '00:00'));
  const again = 'direction/carryOut/1/1';
  expect(open(life, 'direction')).toContain(`${again} 2022-08-24`);
  life.does(at('2022-08-18', '08:00'), viceChairman, {
    type: 'instruct',
    direction: again,
    text,
    due: '2022-08-22',
  });
  expect(open(life, 'carryOut')).toEqual(['carryOut/1 2022-08-22']);
});

test('a new direction about a matter takes the place of the earlier one that was not carried out', () => {
  const life = toCarryOut().until(at('2022-08-18', '00:00'));
  life.does(at('2022-08-18', '08:00'), viceChairman, {
    type: 'instruct',
    direction: 'direction/acceptance/1/2',
    text,
    due: '2022-08-22',
  });
  expect(life.state.obligations['carryOut/1']?.outcome).toMatchObject({ kind: 'noLongerOwed' });
  expect(open(life, 'carryOut')).toEqual(['carryOut/2 2022-08-22']);
  expect(open(life, 'direction')).toEqual([]);
});

test('where DPI is late, DPI carries out the direction, and no unit head does it for DPI', () => {
  const life = new Life(at('2022-07-20', '08:00'), {
    unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' },
  }).until(at('2022-07-30', '00:00'));
  life.does(monday, viceChairman, {
    type: 'instruct',
    direction: 'direction/unitNaming/1/1',
    text,
    due: '2022-08-05',
  });
  expect(life.state.obligations['carryOut/1']?.debtor).toEqual({
    kind: 'focal',
    unit: 'so-ke-hoach-va-dau-tu',
  });
  const carriedOut = { type: 'carryOutDirection', obligation: 'carryOut/1', text: 'Đã nêu tên.' } as const;
  expect(life.tries(monday, head, carriedOut)).toBe('notAuthorized');
  expect(life.tries(monday, dpi, carriedOut)).toBe('done');
});

test('where a coordinating unit is late, it carries out the direction itself', () => {
  const strict = { ...policy, version: 2, signOffSilence: 'escalates' } as const;
  const life = accepted()
    .does(at('2022-07-21', '09:00'), dpi, { type: 'changePolicy', policy: strict, reason: 'Theo quy chế' })
    .does(monday, officer, { type: 'draftPlan', content: plan })
    .does(monday, head, { type: 'approvePlan', version: 1 })
    .until(at('2022-08-16', '00:00'));
  life.does(at('2022-08-16', '08:00'), viceChairman, {
    type: 'instruct',
    direction: 'direction/signOff/so-tai-chinh/1/1',
    text,
    due: '2022-08-19',
  });
  const carriedOut = { type: 'carryOutDirection', obligation: 'carryOut/1', text: 'Đã có ý kiến.' } as const;
  expect(life.tries(at('2022-08-17', '08:00'), head, carriedOut)).toBe('notNow');
  expect(life.tries(at('2022-08-17', '08:00'), coordinator, carriedOut)).toBe('done');
});

test('a vice-chairman is asked once for a direction about one matter, however often its ladder starts anew', () => {
  const life = accepted({ deadline: { text: 'Tháng 7.', kind: 'date', due: '2022-07-29' } }).until(
    at('2022-08-06', '00:00'),
  );
  expect(open(life, 'direction')).toEqual(['direction/completion/1/1 2022-08-12']);
  life
    .does(at('2022-08-08', '08:00'), dpi, { type: 'suspend', reason: 'Chờ', awaiting: 'Bộ Y tế' })
    .does(at('2022-08-09', '08:00'), dpi, { type: 'resume', reason: 'Đã có ý kiến' })
    .until(at('2022-08-31', '00:00'));
  expect(open(life, 'direction').filter((id) => id.startsWith('direction/completion'))).toEqual([
    'direction/completion/1/1 2022-08-12',
  ]);
});

test('somebody who is not the vice-chairman of the field has nothing to direct', () => {
  const other = { person: 'x', role: 'viceChairman', leader: 'pho-chu-tich-khac' } as const;
  expect(launched().tries(monday, other, { type: 'extend', direction, text, due: '2022-08-05' })).toBe(
    'notAuthorized',
  );
});
