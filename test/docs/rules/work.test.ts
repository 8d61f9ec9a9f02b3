import { expect, test } from '@jest/globals';
import { fold } from '../../../domain/task/evolve.js';
import { launch } from '../../../domain/task/launch.js';
import { tick } from '../../../domain/task/tick.js';
import { at, brief, calendar, head, Life, policy } from '../../task/fixtures.js';
import { accepted, evidence, rungsOf } from './lives.js';

test('a date that had passed when the task was launched is late at once, at the one rung that its lateness has reached', () => {
  const life = new Life(at('2022-08-29', '08:00'), {
    deadline: { text: 'Trong tháng 8.', kind: 'date', due: '2022-08-25' },
    milestone: { text: 'trong Quý II năm 2022', due: '2022-06-30' },
  });
  expect(life.rungs('completion/1')).toEqual(['overdue 2022-08-29T08:00 so-y-te']);
  expect(life.rungs('milestone/1')).toEqual(['chairman 2022-08-29T08:00 chu-tich-ubnd-tinh']);
});

test('a completion is not proposed and a milestone not reached by words alone: both need evidence', () => {
  const life = accepted({ milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } });
  const now = at('2022-09-01', '09:00');
  expect(life.tries(now, head, { type: 'proposeCompletion', text: 'Xong', evidence: [] })).toBe(
    'evidenceRequired',
  );
  expect(life.tries(now, head, { type: 'reachMilestone', text: 'Đạt', evidence: [] })).toBe(
    'evidenceRequired',
  );
  expect(life.tries(now, head, { type: 'reachMilestone', text: '', evidence })).toBe('textRequired');
});

test('an inner milestone of the third quarter is owed by 30/9 and climbs by itself', () => {
  const life = accepted({ milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } }).until(
    at('2022-11-01', '00:00'),
  );
  expect(rungsOf(life, 'milestone/1').slice(2)).toEqual([
    'overdue 2022-10-01T00:00',
    'dpi 2022-10-05T00:00',
    'viceChairman 2022-10-08T00:00',
    'chairman 2022-10-15T00:00',
  ]);
});

test('a task that goes on for years has no date of completion, a report each quarter and a review by DPI each January', () => {
  const life = accepted({
    deadline: { text: 'Năm 2022 và các năm tiếp theo.', kind: 'dateAndFollowing', due: '2022-12-31' },
  }).until(at('2025-02-01', '00:00'));
  const due = (kind: string) =>
    Object.values(life.state.obligations).flatMap((one) => (one.kind === kind ? [one.due] : []));
  expect(due('completion')).toEqual([]);
  expect(due('quarterlyReport')).toHaveLength(11);
  expect(due('yearlyReview')).toEqual(['2023-01-16', '2024-01-15', '2025-01-15']);
});

test('a report date on a Saturday stays under the default policy, and rolls to Monday under one that says so', () => {
  const reports = (reportDateOffDays: 'keep' | 'rollForward') => {
    const now = at('2024-05-06', '08:00');
    const state = fold(launch({ terms: { brief, calendar, policy: { ...policy, reportDateOffDays } }, now }));
    const later = fold(tick({ state, now }), state);
    return Object.values(later.obligations).flatMap(({ kind, due }) =>
      kind === 'quarterlyReport' ? [due] : [],
    );
  };
  expect(reports('keep')).toEqual(['2024-06-15']);
  expect(reports('rollForward')).toEqual(['2024-06-17']);
});
