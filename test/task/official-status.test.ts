import { expect, test } from '@jest/globals';
import type { Instant } from '../../domain/calendar/instant.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { completionDates, officialStatus, officialStatusNames } from '../../domain/views/official-status.js';
import { at, dpi, head, Life, officer } from './fixtures.js';
import { viceChairman } from './properties/people.js';

const launched = at('2022-07-20', '08:00');
const evidence = ['a'.repeat(64)];

const accepted = (changes: ConstructorParameters<typeof Life>[1] = {}) =>
  new Life(launched, changes).does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' });
const propose = (life: Life, now: Instant) =>
  life.does(now, head, { type: 'proposeCompletion', text: 'Đã tiêm đủ.', evidence });
const verify = (life: Life, now: Instant) => life.does(now, dpi, { type: 'verifyCompletion', text: 'Đủ.' });
const status = ({ state }: Life, now: Instant) => officialStatus({ state, now });

test('a task is in time until 24:00 of its date and overdue from then on', () => {
  const life = accepted();
  expect(status(life, at('2022-12-31', '23:59'))).toBe('notDoneInTime');
  expect(status(life, at('2023-01-01', '00:00'))).toBe('notDoneOverdue');
});

test('done in time counts from when the unit proposed, not from when DPI verified', () => {
  const life = propose(accepted(), at('2022-12-30', '16:00'));
  expect(status(life, at('2023-01-03', '08:00'))).toBe('awaitingConfirmation');
  verify(life, at('2023-01-10', '08:00'));
  expect(status(life, at('2023-01-10', '08:00'))).toBe('doneInTime');
});

test('a completion proposed after the date is done late', () => {
  const life = propose(accepted(), at('2023-01-04', '08:00'));
  verify(life, at('2023-01-10', '08:00'));
  expect(status(life, at('2023-01-10', '08:00'))).toBe('doneLate');
});

test('it is the accepted proposal that counts: refused in time and proposed anew after the date is done late', () => {
  const life = propose(accepted(), at('2022-12-30', '08:00'));
  life.does(at('2023-01-05', '08:00'), dpi, { type: 'refuseCompletion', reason: 'Thiếu minh chứng' });
  expect(life.state.obligations['completion/2']).toMatchObject({ due: '2023-01-12' });
  expect(completionDates(life.state)).toEqual({ due: '2022-12-31', originalDue: '2022-12-31' });
  expect(status(life, at('2023-01-06', '08:00'))).toBe('notDoneOverdue');
  verify(propose(life, at('2023-01-10', '08:00')), at('2023-01-11', '08:00'));
  expect(status(life, at('2023-01-11', '08:00'))).toBe('doneLate');
});

test('a granted extension moves the date that counts; the original date is kept apart', () => {
  const life = accepted()
    .does(at('2022-12-20', '08:00'), head, {
      type: 'askExtension',
      obligation: 'completion/1',
      due: '2023-01-19',
      reason: 'Thiếu vắc-xin',
    })
    .does(at('2022-12-22', '08:00'), viceChairman, {
      type: 'answerPetition',
      petition: '1',
      agreed: true,
      text: 'Đồng ý',
    });
  expect(completionDates(life.state)).toEqual({ due: '2023-01-19', originalDue: '2022-12-31' });
  expect(status(life, at('2023-01-15', '08:00'))).toBe('notDoneInTime');
  verify(propose(life, at('2023-01-19', '17:00')), at('2023-01-31', '08:00'));
  expect(status(life, at('2023-01-31', '08:00'))).toBe('doneInTime');
});

test('what is proposed while the clock stands still counts as of the day on which it was stopped', () => {
  const life = accepted().does(at('2022-12-20', '08:00'), dpi, {
    type: 'suspend',
    reason: 'Chờ phân bổ vắc-xin',
    awaiting: 'Bộ Y tế',
  });
  expect(status(life, at('2023-02-01', '08:00'))).toBe('suspended');
  propose(life, at('2023-02-01', '08:00'));
  expect(life.state.obligations['completion/1']?.outcome).toMatchObject({ kind: 'met', late: false });
  verify(life, at('2023-02-02', '08:00'));
  expect(status(life, at('2023-02-02', '08:00'))).toBe('doneInTime');
});

test('a task without a deadline, or one that goes on for years, is neither in time nor overdue until it is done', () => {
  const none = accepted({ deadline: { text: 'Thường xuyên.', kind: 'none' } });
  expect(status(none, at('2025-01-01', '08:00'))).toBe('noDeadline');
  const years = {
    text: 'Năm 2022 và các năm tiếp theo.',
    kind: 'dateAndFollowing',
    due: '2022-12-31',
  } as const;
  const goesOn = accepted({ deadline: years });
  expect(status(goesOn, at('2024-01-01', '08:00'))).toBe('noDeadline');
  verify(propose(none, at('2025-01-02', '08:00')), at('2025-01-03', '08:00'));
  expect(status(none, at('2025-01-03', '08:00'))).toBe('doneInTime');
});

test('what the 2×2 cannot say has a status of its own', () => {
  const awaited = new Life(launched, { unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' } });
  expect(status(awaited, launched)).toBe('awaitingUnit');
  const returned = new Life(launched).does(launched, head, {
    type: 'returnAssignment',
    reason: 'Không đúng',
  });
  expect(status(returned, launched)).toBe('returned');
  const succeeded = accepted().does(at('2022-08-01', '08:00'), dpi, {
    type: 'succeed',
    units: ['so-noi-vu'],
    reason: 'Sáp nhập',
  });
  expect(status(succeeded, at('2022-08-01', '08:00'))).toBe('handedOver');
  const withdrawn = accepted().does(at('2022-08-01', '08:00'), viceChairman, {
    type: 'withdraw',
    reason: 'Trùng',
  });
  expect(status(withdrawn, at('2022-08-01', '08:00'))).toBe('withdrawn');
});

test('every status has a name in both languages', () => {
  const names: readonly LocalizedText[] = Object.values(officialStatusNames);
  expect(names.filter(({ vi, en }) => vi === '' || en === '' || vi === en)).toEqual([]);
});
