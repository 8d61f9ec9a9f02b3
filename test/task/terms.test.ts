import { expect, test } from '@jest/globals';
import { can } from '../../domain/task/decide.js';
import { accepted, delegated, launched, proposed } from './bad-input/ready.js';
import { at, calendar, dpi, head, officer, plan, policy } from './fixtures.js';
import { viceChairman } from './properties/people.js';

const ask = (due: string) =>
  ({ type: 'askExtension', obligation: 'completion/1', due, reason: 'Thiếu vốn' }) as const;
const answer = (petition: string, agreed: boolean) =>
  ({ type: 'answerPetition', petition, agreed, text: 'Ý kiến' }) as const;

test('an extension may be refused: the date stays, and may be asked for again', () => {
  const life = accepted()
    .does(at('2022-12-01', '08:00'), head, ask('2023-01-31'))
    .does(at('2022-12-02', '08:00'), viceChairman, answer('1', false));
  expect(life.state.obligations['completion/1']).toMatchObject({ due: '2022-12-31', extensions: 0 });
  expect(life.tries(at('2022-12-03', '08:00'), head, ask('2023-01-15'))).toBe('done');
});

test('an extension that was asked in time and granted after the date starts the ladder anew and ends the direction', () => {
  const life = accepted({ deadline: { text: 'Tháng 8.', kind: 'date', due: '2022-08-19' } })
    .does(at('2022-08-19', '23:00'), head, ask('2022-09-30'))
    .until(at('2022-08-27', '00:00'));
  expect(life.state.obligations['direction/completion/1/1']?.outcome).toBeUndefined();
  life.does(at('2022-08-29', '08:00'), viceChairman, answer('1', true)).until(at('2022-10-01', '00:00'));
  expect(life.state.obligations['direction/completion/1/1']?.outcome?.kind).toBe('noLongerOwed');
  expect(
    life
      .rungs('completion/1')
      .slice(-3)
      .map((rung) => rung.split(' ')[0]),
  ).toEqual(['reminder5', 'reminder1', 'overdue']);
});

test('an extension to a date that has been overtaken meanwhile does not move the date back', () => {
  const life = accepted({ deadline: { text: 'Tháng 8.', kind: 'date', due: '2022-08-19' } })
    .does(at('2022-08-19', '08:00'), head, ask('2022-08-26'))
    .until(at('2022-08-27', '00:00'))
    .does(at('2022-08-29', '08:00'), viceChairman, {
      type: 'extend',
      direction: 'direction/completion/1/1',
      text: 'Gia hạn',
      due: '2022-09-30',
    })
    .does(at('2022-08-29', '09:00'), viceChairman, answer('1', true));
  expect(life.state.obligations['completion/1']).toMatchObject({ due: '2022-09-30', extensions: 0 });
});

test('a report date that rolls under a changed policy brings no second report of the quarter', () => {
  const rolling = { ...policy, version: 2, reportDateOffDays: 'rollForward' } as const;
  const life = accepted()
    .until(at('2024-06-15', '12:00'))
    .does(at('2024-06-15', '12:00'), dpi, { type: 'changePolicy', policy: rolling, reason: 'Quy chế mới' })
    .until(at('2024-10-01', '00:00'));
  const reports = Object.keys(life.state.obligations).filter((id) => id.startsWith('quarterlyReport/2024'));
  expect(reports).toEqual([
    'quarterlyReport/2024-Q1/1',
    'quarterlyReport/2024-Q2/1',
    'quarterlyReport/2024-Q3/1',
    'quarterlyReport/2024-Q4/1',
  ]);
});

test('a change of calendar fires nothing twice, and moves no date that has passed', () => {
  const life = launched().until(at('2022-07-27', '00:00'));
  const name = { vi: 'nghỉ', en: 'off' };
  const daysOff = [...calendar.daysOff, { from: '2022-07-21', to: '2022-07-21', name }];
  life.does(at('2022-07-27', '08:00'), dpi, {
    type: 'changeCalendar',
    calendar: { ...calendar, version: 2, daysOff },
    reason: 'Bão',
  });
  life.until(at('2022-08-31', '00:00'));
  expect(life.state.obligations['acceptance/1']?.due).toBe('2022-07-22');
  expect(life.rungs('acceptance/1').map((rung) => rung.split(' ')[0])).toEqual([
    'reminder1',
    'overdue',
    'dpi',
    'viceChairman',
    'chairman',
  ]);
});

test('who acts under a delegation sees just what it covers, while it lasts', () => {
  const life = delegated()
    .does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' })
    .does(at('2022-07-22', '08:00'), officer, { type: 'draftPlan', content: plan });
  const deputy = { person: 'phuong', role: 'officer', delegation: 'uq-1' } as const;
  const sees = (now: string) => can({ actor: deputy, state: life.state, now }).map(({ command }) => command);
  expect(sees(at('2022-07-22', '09:00'))).toEqual(['approvePlan']);
  expect(sees(at('2023-01-01', '00:00'))).toEqual([]);
  expect(life.tries(at('2023-01-01', '00:00'), deputy, { type: 'approvePlan', version: 1 })).toBe(
    'delegationInvalid',
  );
  expect(life.tries(at('2022-07-22', '09:00'), deputy, { type: 'approvePlan', version: 1 })).toBe('done');
});

test('a completion that is refused for a task without a date leaves it without one', () => {
  const life = accepted({ deadline: { text: 'Thường xuyên.', kind: 'none' } })
    .does(at('2022-08-01', '08:00'), head, {
      type: 'proposeCompletion',
      text: 'Xong',
      evidence: ['a'.repeat(64)],
    })
    .does(at('2022-08-02', '08:00'), dpi, { type: 'refuseCompletion', reason: 'Chưa xong' });
  expect(Object.keys(life.state.obligations).filter((id) => id.startsWith('completion'))).toEqual([]);
});

test('a completion that is refused is owed by its date, or 5 working days later, whichever is later', () => {
  const early = proposed().does(at('2022-08-02', '08:00'), dpi, {
    type: 'refuseCompletion',
    reason: 'Chưa đủ',
  });
  expect(early.state.obligations['completion/2']?.due).toBe('2022-12-31');
});
