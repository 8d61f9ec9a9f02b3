import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everything } from '../../domain/access/condition.js';
import type { AdoptedFacts } from '../../domain/adoption/facts.js';
import { pastOf } from '../../domain/adoption/past.js';
import { fold } from '../../domain/task/evolve.js';
import { at, dpi, head, officer } from '../task/fixtures.js';
import { Rehearsal } from '../workflows/rehearsal.js';
import { eventsAt, prompt } from './adopting.js';

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'adopted');
});

const adoptedAt = at('2022-11-10', '09:00');

/** A task that dondoc takes over on 10/11/2022. */
async function takeOver(facts: AdoptedFacts): Promise<string> {
  await rehearsal.calendarAt(adoptedAt);
  const taskId = await rehearsal.launch({}, undefined, { adopted: pastOf(eventsAt(adoptedAt, facts)) });
  launched.push(taskId);
  return taskId;
}

test('an adopted task goes on: its next report opens no new past, is pressed on the right dates, and is made and accepted', async () => {
  const taskId = await takeOver(prompt);
  await rehearsal.until(at('2022-12-28', '09:00'));
  expect(await rehearsal.rungs(taskId, 'quarterlyReport/2022-Q4/1')).toEqual([
    'reminder5 2022-12-08T08:00 so-y-te',
    'reminder1 2022-12-14T08:00 so-y-te',
    'overdue 2022-12-16T00:00 so-y-te',
    'dpi 2022-12-20T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-12-23T00:00 pho-chu-tich-van-hoa-xa-hoi',
  ]);
  const content = { kind: 'progress', text: 'Đã làm xong quý IV.', percent: 90 } as const;
  const period = '2022-Q4';
  await rehearsal.does(taskId, officer, { type: 'draftReport', period, content });
  await rehearsal.does(taskId, head, { type: 'sendReport', period, version: 1 });
  await rehearsal.does(taskId, dpi, { type: 'acceptReport', period, version: 1 });
  await rehearsal.until(at('2023-03-15', '09:00'));
  expect(await rehearsal.rungs(taskId, 'quarterlyReport/2023-Q1/1')).toEqual([
    'reminder5 2023-03-08T08:00 so-y-te',
    'reminder1 2023-03-14T08:00 so-y-te',
  ]);
  expect((await rehearsal.state(taskId)).reports).toMatchObject({
    '2022-Q3': { status: 'accepted' },
    '2022-Q4': { status: 'accepted' },
  });
});

test('what was adopted is recorded once, folds to the state that the workflow holds, and nobody is told of the past', async () => {
  const taskId = await takeOver({ reports: [] });
  await rehearsal.until(at('2022-11-11', '09:00'));
  const [held, view, events, notices] = await Promise.all([
    rehearsal.state(taskId),
    rehearsal.store.task(taskId),
    rehearsal.store.events(taskId),
    rehearsal.store.notices({ visible: everything, taskId, limit: 100 }),
  ]);
  expect(view?.state).toEqual(held);
  expect(fold(events)).toEqual(held);
  expect(events[0]).toMatchObject({ type: 'taskLaunched', adopted: true, at: at('2022-07-20', '08:00') });
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  expect(notices.map(({ obligation, rung, to }) => `${obligation} ${rung ?? ''} ${to.id}`)).toEqual([
    'acceptance/1 chairman chu-tich-ubnd-tinh',
    'quarterlyReport/2022-Q3/1 chairman chu-tich-ubnd-tinh',
  ]);
  expect(notices.map(({ at: moment }) => moment)).toEqual([adoptedAt, adoptedAt]);
});

test('a task that was done before the adoption is recorded as closed, and its workflow ends', async () => {
  const taskId = await takeOver({ ...prompt, proposedOn: '2022-10-20', verifiedOn: '2022-10-28' });
  const result: unknown = await rehearsal.env.client.workflow
    .getHandle(`remediation-task/${taskId}`)
    .result();
  expect(result).toMatchObject({ reason: 'completed' });
  expect((await rehearsal.store.task(taskId))?.phase).toBe('closed');
});
