import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TaskEvent } from '../../domain/task/events.js';
import { at, coordinator, dpi, head, officer, plan } from '../task/fixtures.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'task-year');
});

test('a task-year costs at most 6.5 events of history for each command and each moment at which time acts', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const taskId = await rehearsal.launch({
    deadline: { text: 'Năm 2022 và các năm tiếp theo.', kind: 'dateAndFollowing', due: '2022-12-31' },
  });
  launched.push(taskId);
  const handle = rehearsal.env.client.workflow.getHandle(`remediation-task/${taskId}`);
  const length = async () => (await handle.fetchHistory()).events?.length ?? 0;
  await rehearsal.state(taskId);
  const started = await length();
  const recordedAtStart = (await rehearsal.store.events(taskId)).length;

  await rehearsal.until(at('2022-07-21', '09:00'));
  await rehearsal.does(taskId, officer, { type: 'acceptAssignment' });
  await rehearsal.until(at('2022-08-04', '09:00'));
  await rehearsal.does(taskId, officer, { type: 'draftPlan', content: plan });
  await rehearsal.until(at('2022-08-10', '15:00'));
  await rehearsal.does(taskId, head, { type: 'approvePlan', version: 1 });
  await rehearsal.until(at('2022-08-15', '10:00'));
  await rehearsal.does(taskId, coordinator, { type: 'signOff', version: 1 });
  await quarter({
    taskId,
    period: '2022-Q3',
    drafted: '2022-09-12',
    sent: '2022-09-14',
    reviewed: '2022-09-20',
  });
  await quarter({
    taskId,
    period: '2022-Q4',
    drafted: '2022-12-15',
    sent: '2022-12-19',
    reviewed: '2022-12-22',
  });
  await rehearsal.until(at('2023-01-10', '09:00'));
  await rehearsal.does(taskId, dpi, {
    type: 'reviewYear',
    year: 2022,
    goesOn: true,
    text: 'Tiếp tục trong năm 2023',
  });
  await quarter({
    taskId,
    period: '2023-Q1',
    drafted: '2023-03-10',
    sent: '2023-03-14',
    reviewed: '2023-03-20',
  });
  await quarter({
    taskId,
    period: '2023-Q2',
    drafted: '2023-06-12',
    sent: '2023-06-15',
    reviewed: '2023-06-20',
  });
  await rehearsal.until(at('2023-07-20', '08:00'));

  const events = (await rehearsal.store.events(taskId)).slice(recordedAtStart);
  const stimuli = new Set(events.map(stimulusOf)).size;
  const cost = ((await length()) - started) / stimuli;
  expect(stimuli).toBeGreaterThan(25);
  expect(Math.round(cost * 100) / 100).toBeLessThanOrEqual(6.5);
});

/** One quarter: drafted, sent by the head, accepted by DPI. */
async function quarter(dates: {
  taskId: string;
  period: string;
  drafted: string;
  sent: string;
  reviewed: string;
}) {
  const { taskId, period, drafted, sent, reviewed } = dates;
  const content = { kind: 'progress', text: `Kết quả ${period}`, percent: 40 } as const;
  await rehearsal.until(at(drafted, '09:00'));
  await rehearsal.does(taskId, officer, { type: 'draftReport', period, content });
  await rehearsal.until(at(sent, '16:00'));
  await rehearsal.does(taskId, head, { type: 'sendReport', period, version: 1 });
  await rehearsal.until(at(reviewed, '10:00'));
  await rehearsal.does(taskId, dpi, { type: 'acceptReport', period, version: 1 });
}

/** A command, or a moment at which time acted. */
function stimulusOf({ commandId, at: moment }: TaskEvent): string {
  return commandId ?? moment;
}
