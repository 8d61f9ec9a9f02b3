import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Actor } from '../../domain/task/actor.js';
import { type Province, startProvince } from '../access/province.js';

const unit = 'so-y-te';
const officer: Actor = { person: 'can-bo', role: 'officer', unit };
const head: Actor = { person: 'thu-truong', role: 'unitHead', unit };

let province: Province;
let taskId: string;
let stranger: Actor;

beforeAll(async () => {
  province = await startProvince();
  const view = (await province.views()).find((one) => one.unit === unit);
  if (!view) throw new Error('no task');
  const others = ['so-tai-chinh', 'so-noi-vu', 'so-tu-phap'].filter(
    (one) => !view.coordinators.includes(one),
  );
  stranger = { person: 'nguoi-khac', role: 'officer', unit: others[0] ?? '' };
  taskId = view.taskId;
});
afterAll(() => province.end());

/** Watches as somebody; `events` grows while it goes on. */
async function watch(as: Actor, lastEventId?: string) {
  const leaving = new AbortController();
  const response = await fetch(`${province.api.url}/api/v1/changes`, {
    headers: { ...province.api.as(as), ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) },
    signal: leaving.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? [])
      parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }));
  })().catch(() => undefined);
  return {
    events,
    of: (type: string) =>
      events.filter(({ event }) => event === type).map(({ data }) => JSON.parse(data) as object),
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

test('who watches is told of a task that he may see as soon as it changes, and a stranger is not', async () => {
  const [own, other] = [await watch(officer), await watch(stranger)];
  await province.holds(() => Promise.resolve(own.events.length > 0 && other.events.length > 0));
  await province.api.ask({
    as: head,
    method: 'POST',
    path: `/tasks/${taskId}/commands`,
    body: { command: { type: 'acceptAssignment' } },
  });
  await province.holds(() =>
    Promise.resolve(own.of('task').some((task) => 'phase' in task && task.phase === 'accepted')),
  );
  expect(own.of('task')).toContainEqual(expect.objectContaining({ taskId, phase: 'accepted' }));
  // What was opened for the unit is in its inbox.
  await province.holds(() => Promise.resolve(own.of('inbox').length > 0));
  expect(other.of('task').filter((task) => 'taskId' in task && task.taskId === taskId)).toEqual([]);
  await Promise.all([own.leave(), other.leave()]);
});

test('who comes back with the last id that he saw is told what happened meanwhile', async () => {
  const first = await watch(officer);
  await province.holds(() => Promise.resolve(first.events.length > 0));
  const lastId = first.events.at(-1)?.id ?? '';
  await first.leave();
  await province.api.ask({
    as: officer,
    method: 'POST',
    path: `/tasks/${taskId}/commands`,
    body: { command: { type: 'recordProgress', text: 'Trong lúc vắng', evidence: [] } },
  });
  const last = async () => (await province.store.events(taskId)).at(-1)?.type;
  await province.holds(async () => (await last()) === 'progressRecorded');
  const sequence = (await province.store.events(taskId)).length;
  const again = await watch(officer, lastId);
  await province.holds(() =>
    Promise.resolve(again.of('task').some((task) => 'sequence' in task && task.sequence === sequence)),
  );
  await again.leave();
});

test('one person may not open streams without end', async () => {
  const open = await Promise.all(Array.from({ length: 8 }, () => watch(stranger)));
  const { status, headers } = await fetch(`${province.api.url}/api/v1/changes`, {
    headers: province.api.as(stranger),
  });
  expect([status, headers.get('retry-after')]).toEqual([429, '10']);
  await Promise.all(open.map(({ leave }) => leave()));
});
