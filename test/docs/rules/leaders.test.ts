import { expect, test } from '@jest/globals';
import type { CommandBody } from '../../../domain/task/commands.js';
import { at, dpi, head, Life, officer } from '../../task/fixtures.js';
import { chairman, viceChairman } from '../../task/properties/people.js';
import { accepted, evidence, launched, rungsOf } from './lives.js';

test('a petition is answered within 5 working days, or the leader who owes the answer is passed over to the chairman', () => {
  const life = accepted()
    .does(at('2022-08-01', '09:00'), head, { type: 'petition', to: 'viceChairman', text: 'Vượt thẩm quyền' })
    .until(at('2022-09-01', '00:00'));
  expect(life.rungs('petitionAnswer/1')).toEqual([
    'reminder1 2022-08-05T08:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-08-09T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('an extension is asked for before the date has passed, and a third one is refused', () => {
  const life = accepted();
  const ask = (due: string): CommandBody => ({
    type: 'askExtension',
    obligation: 'completion/1',
    due,
    reason: 'Thiếu vắc-xin',
  });
  const granted = (petition: string): CommandBody => ({
    type: 'answerPetition',
    petition,
    agreed: true,
    text: 'Đồng ý',
  });
  const late = accepted();
  expect(late.tries(at('2023-01-01', '00:00'), head, ask('2023-01-31'))).toBe('askedTooLate');
  life
    .does(at('2022-12-20', '09:00'), head, ask('2023-01-31'))
    .does(at('2022-12-21', '09:00'), viceChairman, granted('1'))
    .does(at('2023-01-16', '09:00'), head, ask('2023-02-28'))
    .does(at('2023-01-17', '09:00'), viceChairman, granted('2'));
  expect(life.tries(at('2023-02-20', '09:00'), head, ask('2023-03-31'))).toBe('tooManyExtensions');
  expect(life.state.obligations['completion/1']).toMatchObject({
    due: '2023-02-28',
    originalDue: '2022-12-31',
  });
});

test('a direction with a date starts the ladder anew from that date, and the original date and what fired stay', () => {
  const life = new Life(launched)
    .until(at('2022-08-01', '00:00'))
    .does(at('2022-08-01', '09:00'), viceChairman, {
      type: 'instruct',
      direction: 'direction/acceptance/1/1',
      text: 'Tiếp nhận ngay',
      due: '2022-08-10',
    })
    .until(at('2022-09-01', '00:00'));
  expect(life.state.obligations['acceptance/1']).toMatchObject({
    due: '2022-08-10',
    originalDue: '2022-07-22',
  });
  expect(rungsOf(life, 'acceptance/1')).toEqual([
    'reminder1 2022-07-21T08:00',
    'overdue 2022-07-23T00:00',
    'dpi 2022-07-27T00:00',
    'viceChairman 2022-07-30T00:00',
    'reminder5 2022-08-03T08:00',
    'reminder1 2022-08-09T08:00',
    'overdue 2022-08-11T00:00',
    'dpi 2022-08-13T00:00',
    'viceChairman 2022-08-18T00:00',
    'chairman 2022-08-25T00:00',
  ]);
  expect(life.state.obligations['carryOut/1']).toMatchObject({
    due: '2022-08-10',
    debtor: { unit: 'so-y-te' },
  });
});

test('a vice-chairman takes a matter to the chairman, who then owes the direction', () => {
  const life = new Life(launched).does(at('2022-08-01', '09:00'), viceChairman, {
    type: 'takeToChairman',
    direction: 'direction/acceptance/1/1',
    text: 'Vượt thẩm quyền',
  });
  expect(life.state.obligations['direction/acceptance/1/2']).toMatchObject({
    due: '2022-08-08',
    debtor: { kind: 'leader', leader: 'chu-tich-ubnd-tinh' },
  });
  const summon: CommandBody = {
    type: 'summon',
    direction: 'direction/acceptance/1/2',
    text: 'Giải trình',
    due: '2022-08-05',
  };
  expect(life.tries(at('2022-08-02', '09:00'), viceChairman, summon)).toBe('notNow');
  expect(life.tries(at('2022-08-02', '09:00'), chairman, summon)).toBe('done');
});

test('only DPI closes a task as done: the verification is owed 10 working days after the proposal and climbs like all else', () => {
  const life = accepted().does(at('2022-11-01', '09:00'), head, {
    type: 'proposeCompletion',
    text: 'Xong',
    evidence,
  });
  expect(life.tries(at('2022-11-02', '09:00'), head, { type: 'verifyCompletion', text: 'Đủ' })).toBe(
    'notAuthorized',
  );
  expect(life.state.obligations['verification/1']).toMatchObject({
    due: '2022-11-15',
    debtor: { kind: 'focal' },
  });
  life.until(at('2022-12-01', '00:00'));
  expect(rungsOf(life, 'verification/1').slice(2)).toEqual([
    'overdue 2022-11-16T00:00',
    'viceChairman 2022-11-23T00:00',
    'chairman 2022-11-30T00:00',
  ]);
  life.does(at('2022-12-01', '09:00'), dpi, { type: 'verifyCompletion', text: 'Đủ' });
  expect(life.state.closed).toMatchObject({ reason: 'completed' });
});

test('a leader withdraws a task, and everything that was owed ends without being done', () => {
  const life = accepted().does(at('2022-08-01', '09:00'), viceChairman, {
    type: 'withdraw',
    reason: 'Trùng',
  });
  const outcomes = Object.values(life.state.obligations).map(
    ({ kind, outcome }) => `${kind} ${outcome?.kind ?? ''}`,
  );
  expect(outcomes).toEqual([
    'acceptance met',
    'completion noLongerOwed',
    'quarterlyReport noLongerOwed',
    'detailedPlan noLongerOwed',
  ]);
  expect(
    life.tries(at('2022-08-02', '09:00'), officer, { type: 'recordProgress', text: 'x', evidence: [] }),
  ).toBe('taskClosed');
});
