import { expect, test } from '@jest/globals';
import { noticesOf } from '../../domain/notices/notice.js';
import { taskView } from '../../domain/views/task-view.js';
import { at, head, Life, officer, plan } from './fixtures.js';

const noticesIn = ({ events, state }: Life) =>
  noticesOf({ events, state, nameOf: (id) => ({ vi: id, en: id }) });

test('a duty whose date had passed when the task was launched is told once, to whom its lateness has reached', () => {
  const life = new Life(at('2023-03-01', '08:00'));
  const told = noticesIn(life).filter(({ obligation }) => obligation === 'completion/1');
  expect(told.map(({ kind, rung, to }) => [kind, rung, to.id])).toEqual([
    ['escalation', 'chairman', 'chu-tich-ubnd-tinh'],
  ]);
});

test('silence that counts as consent is told as consent, not as lateness', () => {
  const life = new Life(at('2022-07-20', '08:00'))
    .does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' })
    .does(at('2022-07-22', '08:00'), officer, { type: 'draftPlan', content: plan })
    .does(at('2022-07-25', '09:00'), head, { type: 'approvePlan', version: 1 })
    .until(at('2022-08-02', '00:00'));
  const told = noticesIn(life).filter(({ obligation }) => obligation === 'signOff/so-tai-chinh/1');
  expect(told.map(({ kind }) => kind)).toEqual(['newDuty', 'reminder', 'consent']);
  expect(told.at(-1)?.subject.vi).toBe(
    'Không có ý kiến đến hết ngày 1/8/2022, được coi là đồng ý: ý kiến phối hợp, nhiệm vụ 7.1',
  );
});

test('a list shows a duty as overdue for its present date only', () => {
  const life = new Life(at('2022-07-20', '08:00'), { viceChairman: 'pho-chu-tich-van-hoa-xa-hoi' }).until(
    at('2022-07-31', '08:00'),
  );
  expect(taskView(life.state).overdue).toBe(true);
  const leader = { person: 'pct', role: 'viceChairman', leader: 'pho-chu-tich-van-hoa-xa-hoi' } as const;
  const direction = 'direction/acceptance/1/1';
  life.does(at('2022-08-01', '09:00'), leader, {
    type: 'extend',
    direction,
    text: 'Gia hạn',
    due: '2022-08-10',
  });
  expect(taskView(life.state).duties.find(({ id }) => id === 'acceptance/1')).toMatchObject({
    due: '2022-08-10',
    originalDue: '2022-07-22',
  });
  expect(taskView(life.state).overdue).toBe(false);
});
