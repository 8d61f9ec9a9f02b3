import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { everything } from '../../domain/access/condition.js';
import { at, dpi, head, officer, plan, stranger } from '../task/fixtures.js';
import { Rehearsal } from './rehearsal.js';

const { EventType } = temporal.api.enums.v1;
/** An event of the history that says something; the test server, unlike a real one, keeps the workflow task of a refusal. */
const factOf = (eventType: unknown) => {
  const name = EventType[eventType as keyof typeof EventType] as unknown as string;
  return name.includes('WORKFLOW_TASK') ? [] : [name];
};

let rehearsal: Rehearsal;
const launched: string[] = [];
const launch = async (...changes: Parameters<Rehearsal['launch']>) => {
  const taskId = await rehearsal.launch(...changes);
  launched.push(taskId);
  return taskId;
};

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'task');
});

test('launched on 20/7/2022 at 08:00, an idle unit and a prompt one: only the idle one climbs to the vice-chairman and the chairman', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const idle = await launch();
  const prompt = await launch();
  await rehearsal.until(at('2022-07-21', '07:00'));
  await rehearsal.does(prompt, officer, { type: 'acceptAssignment' });
  await rehearsal.does(prompt, officer, { type: 'draftPlan', content: plan });
  await rehearsal.does(prompt, head, { type: 'approvePlan', version: 1 });
  await rehearsal.until(at('2022-09-12', '09:00'));
  await rehearsal.does(prompt, officer, {
    type: 'draftReport',
    period: '2022-Q3',
    content: { kind: 'progress', text: 'Đã làm xong phần việc quý III.', percent: 50 },
  });
  await rehearsal.does(prompt, head, { type: 'sendReport', period: '2022-Q3', version: 1 });
  await rehearsal.does(prompt, dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 });
  await rehearsal.until(at('2022-10-03', '09:00'));

  expect(await rehearsal.rungs(idle, 'acceptance/1')).toEqual([
    'reminder1 2022-07-21T08:00 so-y-te',
    'overdue 2022-07-23T00:00 so-y-te',
    'dpi 2022-07-27T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-07-30T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-08-06T00:00 chu-tich-ubnd-tinh',
  ]);
  expect((await rehearsal.rungs(idle, 'quarterlyReport/2022-Q3/1')).slice(-2)).toEqual([
    'viceChairman 2022-09-23T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-30T00:00 chu-tich-ubnd-tinh',
  ]);
  const promptEvents = await rehearsal.store.events(prompt);
  const pressed = promptEvents.filter(
    (event) => event.type === 'rungFired' && !/reminder|silence/.test(event.rung),
  );
  expect(pressed).toEqual([]);
});

test('launched on 29/8/2022 at 08:00, acceptance and the report of 15/9 climb across the holiday of 1–2/9 on the right dates', async () => {
  await rehearsal.calendarAt(at('2022-08-29', '08:00'));
  const idle = await launch();
  await rehearsal.until(at('2022-10-03', '09:00'));
  expect((await rehearsal.rungs(idle, 'acceptance/1')).slice(-3)).toEqual([
    'dpi 2022-09-07T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-09-10T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-17T00:00 chu-tich-ubnd-tinh',
  ]);
  expect((await rehearsal.rungs(idle, 'quarterlyReport/2022-Q3/1')).slice(-2)).toEqual([
    'viceChairman 2022-09-23T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-30T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('a refused command is answered with its code and leaves no trace in the history', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const taskId = await launch();
  await rehearsal.does(taskId, officer, { type: 'acceptAssignment' });
  const handle = rehearsal.env.client.workflow.getHandle(`remediation-task/${taskId}`);
  const facts = async () =>
    ((await handle.fetchHistory()).events ?? []).flatMap(({ eventType }) => factOf(eventType));
  const before = await facts();
  const refused = await rehearsal
    .does(taskId, stranger, { type: 'acceptAssignment' })
    .catch((fault: unknown) => fault);
  expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
  expect((refused as WorkflowUpdateFailedError).cause).toMatchObject({
    type: 'notAuthorized',
    nonRetryable: true,
  });
  expect(await facts()).toEqual(before);
});

test('what is recorded is the state that the workflow holds, and each notice is there once', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const taskId = await launch();
  await rehearsal.until(at('2022-08-08', '00:00'));
  const [held, view, events, notices] = await Promise.all([
    rehearsal.state(taskId),
    rehearsal.store.task(taskId),
    rehearsal.store.events(taskId),
    rehearsal.store.notices({ visible: everything, taskId, limit: 100 }),
  ]);
  expect(view?.state).toEqual(held);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  const expected = events.filter(({ type }) => type === 'rungFired' || type === 'obligationOpened');
  expect(notices.map(({ id }) => id).sort()).toEqual(
    expected.map(({ sequence }) => `${taskId}:${String(sequence)}`).sort(),
  );
});

test('a task that is handed over goes on with each unit under an id of its own', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const planId = `p${String(Date.now())}`;
  const taskId = await launch({
    taskId: `${planId}/7.1/cho-xac-dinh`,
    planId,
    unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' },
  });
  const receipt = await rehearsal.does(taskId, dpi, {
    type: 'nameUnits',
    units: ['so-xay-dung', 'so-cong-thuong'],
    reason: 'Chủ đầu tư dự án',
  });
  expect(receipt.phase).toBe('closed');
  await rehearsal.env.client.workflow.getHandle(`remediation-task/${taskId}`).result();
  const successor = await rehearsal.state(`${planId}/7.1/so-xay-dung`);
  expect(successor).toMatchObject({
    phase: 'assigned',
    brief: { unit: { kind: 'named', id: 'so-xay-dung' } },
  });
  launched.push(`${planId}/7.1/so-xay-dung`, `${planId}/7.1/so-cong-thuong`);
});
