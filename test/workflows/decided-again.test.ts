import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { everything } from '../../domain/access/condition.js';
import { fold } from '../../domain/task/evolve.js';
import { taskView } from '../../domain/views/task-view.js';
import type { Recording } from '../../workflows/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { at, Life, officer } from '../task/fixtures.js';

let database: TestDatabase;
let store: Store;
let record: (recording: Recording) => Promise<unknown>;

beforeAll(() => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  record = recordTo({ store, nameOf: (id) => ({ vi: id, en: id }) });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const launchedAt = at('2022-07-20', '08:00');

/** The recording of everything after the launch in one decision, as the worker that made it would write it. */
function decided({
  taskId,
  decidedAtMs,
  lives,
}: {
  taskId: string;
  decidedAtMs: number;
  lives: (life: Life) => void;
}): Recording {
  const life = new Life(launchedAt, { taskId });
  const from = life.events.length;
  lives(life);
  return { events: life.events.slice(from), state: life.state, decidedAtMs };
}

async function launched(taskId: string): Promise<void> {
  const life = new Life(launchedAt, { taskId });
  await record({ events: life.events, state: life.state, decidedAtMs: 1_000 });
}

/** Accepted by a worker that died before its server heard of it: nobody got an answer. */
const unheard = (taskId: string) =>
  decided({
    taskId,
    decidedAtMs: 2_000,
    lives: (life) => life.does(at('2022-07-21', '09:00'), officer, { type: 'acceptAssignment' }),
  });

/** The truth: nobody accepted, the date has passed. */
const truth = (taskId: string) =>
  decided({ taskId, decidedAtMs: 3_000, lives: (life) => life.until(at('2022-07-23', '00:00')) });

test('what a dead worker wrote and its server never heard of gives way to what was decided later, with its notices and its view', async () => {
  const taskId = 'p/1.1/gives-way';
  await launched(taskId);
  await record(unheard(taskId));
  await record(truth(taskId));
  await isTrue(taskId);
});

test('a worker that comes back from the dead and writes late changes nothing', async () => {
  const taskId = 'p/1.1/late';
  await launched(taskId);
  await record(truth(taskId));
  await record(unheard(taskId));
  await isTrue(taskId);
});

test('what is written twice is there once', async () => {
  const taskId = 'p/1.1/twice';
  await launched(taskId);
  await record(truth(taskId));
  await record(truth(taskId));
  await isTrue(taskId);
});

test('a writing that was given up, and comes through after the next one was written, takes nothing away', async () => {
  const taskId = 'p/1.1/comes-through';
  await launched(taskId);
  const whole = truth(taskId);
  const early = whole.events.slice(0, 1);
  const late = whole.events.slice(1);
  const life = new Life(launchedAt, { taskId });
  const first = { events: early, state: fold([...life.events, ...early]), decidedAtMs: 2_500 };
  await record(first);
  await record({ events: late, state: whole.state, decidedAtMs: 3_000 });
  await record(first);
  expect(late.length).toBeGreaterThan(0);
  await isTrue(taskId);
});

async function isTrue(taskId: string): Promise<void> {
  const life = new Life(launchedAt, { taskId });
  life.until(at('2022-07-23', '00:00'));
  expect(await store.events(taskId)).toEqual(life.events);
  const view = await store.task(taskId);
  expect(view).toEqual(taskView(fold(life.events)));
  const told = life.events.filter(({ type }) => type === 'rungFired' || type === 'obligationOpened');
  const notices = await store.notices({ visible: everything, taskId, limit: 100 });
  expect(notices.map(({ id }) => id)).toEqual(told.map(({ sequence }) => `${taskId}:${String(sequence)}`));
}
