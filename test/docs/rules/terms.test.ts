import { expect, test } from '@jest/globals';
import type { CommandBody } from '../../../domain/task/commands.js';
import { at, calendar, dpi, head, Life, officer, plan, policy } from '../../task/fixtures.js';
import { accepted, launched, rungsOf } from './lives.js';

test('while an outside body is awaited the date moves by the working days that passed, across a holiday, and reports go on', () => {
  const life = accepted({ deadline: { text: 'Trong tháng 9.', kind: 'date', due: '2022-09-07' } })
    .does(at('2022-08-31', '09:00'), dpi, { type: 'suspend', reason: 'Chờ ý kiến', awaiting: 'Bộ Y tế' })
    .until(at('2022-09-20', '00:00'));
  expect(life.rungs('completion/1')).toEqual(['reminder5 2022-08-29T08:00 so-y-te']);
  expect(rungsOf(life, 'quarterlyReport/2022-Q3/1')).toContain('overdue 2022-09-16T00:00');
  life.does(at('2022-09-20', '09:00'), dpi, { type: 'resume', reason: 'Đã có ý kiến' });
  expect(life.state.suspensions).toEqual([expect.objectContaining({ awaiting: 'Bộ Y tế', workingDays: 12 })]);
  expect(life.state.obligations['completion/1']).toMatchObject({
    due: '2022-09-23',
    originalDue: '2022-09-07',
  });
});

test('a change of calendar moves what is still ahead and was reckoned in working days; fixed dates and what fired stay', () => {
  const life = accepted().until(at('2022-08-10', '00:00'));
  life.does(at('2022-08-10', '09:00'), dpi, {
    type: 'changeCalendar',
    reason: 'Nghỉ thêm',
    calendar: {
      ...calendar,
      version: 2,
      daysOff: [
        ...calendar.daysOff,
        { from: '2022-08-11', to: '2022-08-11', name: { vi: 'nghỉ', en: 'off' } },
      ],
    },
  });
  expect(life.state.obligations['detailedPlan/1']).toMatchObject({
    due: '2022-08-12',
    originalDue: '2022-08-11',
  });
  expect(life.state.obligations['completion/1']?.due).toBe('2022-12-31');
  life.until(at('2022-08-13', '00:00'));
  expect(rungsOf(life, 'detailedPlan/1')).toEqual([
    'reminder5 2022-08-04T08:00',
    'reminder1 2022-08-10T08:00',
    'overdue 2022-08-13T00:00',
  ]);
});

test('a change of policy never rewrites what has fired, and what is still ahead follows the new ladder', () => {
  const life = new Life(launched).until(at('2022-07-28', '00:00'));
  const fired = life.rungs('acceptance/1');
  const unit = policy.ladders.unit.map((rung) =>
    rung.id === 'chairman' ? { ...rung, workingDays: 7 } : rung,
  );
  life
    .does(at('2022-07-28', '09:00'), dpi, {
      type: 'changePolicy',
      reason: 'Rút ngắn',
      policy: { ...policy, version: 2, acceptanceWorkingDays: 9, ladders: { ...policy.ladders, unit } },
    })
    .until(at('2022-09-01', '00:00'));
  expect(life.state.obligations['acceptance/1']?.due).toBe('2022-07-22');
  expect(life.rungs('acceptance/1').slice(0, fired.length)).toEqual(fired);
  expect(rungsOf(life, 'acceptance/1').slice(fired.length)).toEqual([
    'viceChairman 2022-07-30T00:00',
    'chairman 2022-08-03T00:00',
  ]);
});

test('who acts under a delegation may do what it covers, on its days, until it is revoked, and may not pass it on', () => {
  const deputy = { person: 'lan', role: 'officer', delegation: 'kt-1' } as const;
  const lend: CommandBody = {
    type: 'delegate',
    delegation: 'kt-1',
    mode: 'KT',
    to: 'lan',
    from: '2022-08-02',
    until: '2022-08-05',
    commands: ['approvePlan'],
  };
  const life = accepted()
    .does(at('2022-08-01', '09:00'), head, lend)
    .does(at('2022-08-01', '10:00'), officer, { type: 'draftPlan', content: plan });
  const approve: CommandBody = { type: 'approvePlan', version: 1 };
  expect(life.tries(at('2022-08-01', '23:59'), deputy, approve)).toBe('delegationInvalid');
  expect(life.tries(at('2022-08-05', '23:59'), deputy, approve)).toBe('done');
  expect(life.tries(at('2022-08-06', '00:00'), deputy, approve)).toBe('delegationInvalid');
  expect(life.tries(at('2022-08-03', '09:00'), { ...deputy, person: 'an' }, approve)).toBe(
    'delegationInvalid',
  );
  expect(life.tries(at('2022-08-03', '09:00'), deputy, { type: 'petition', to: 'chairman', text: 'x' })).toBe(
    'delegationInvalid',
  );
  expect(life.tries(at('2022-08-03', '09:00'), deputy, { ...lend, delegation: 'kt-2', to: 'mai' })).toBe(
    'notPassedOn',
  );
  life.does(at('2022-08-04', '09:00'), head, { type: 'revokeDelegation', delegation: 'kt-1' });
  expect(life.tries(at('2022-08-04', '10:00'), deputy, approve)).toBe('delegationInvalid');
});
