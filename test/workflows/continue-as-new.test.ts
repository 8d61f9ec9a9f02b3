import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { pastOf } from '../../domain/adoption/past.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { workflowCode } from '../../worker/workflow-code.js';
import {
  type CommandReceipt,
  commandUpdate,
  type RemediationTaskInput,
  remediationTaskId,
  stateQuery,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { eventsAt, prompt } from '../adoption/adopting.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { at, brief, calendar, dpi, head, officer, policy } from '../task/fixtures.js';

/** A calendar week passes in a second. */
const rate = 604_800;

let server: DevServer;
let database: TestDatabase;
let store: Store;
let native: NativeConnection;
let connection: Connection;
let client: Client;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  // As if decades had passed: the server suggests a new run after few events.
  server = await startDevServer({ settings: { 'limit.historyCount.suggestContinueAsNew': 40 } });
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  [native, connection] = await Promise.all([
    NativeConnection.connect({ address: server.address }),
    Connection.connect({ address: server.address }),
  ]);
  client = new Client({ connection, namespace: server.namespace });
  worker = await Worker.create({
    connection: native,
    namespace: server.namespace,
    taskQueue,
    workflowBundle: await workflowCode(),
    activities: { record: recordTo({ store, nameOf: (id) => ({ vi: id, en: id }) }) },
  });
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await Promise.all([native.close(), connection.close(), store.close()]);
  await server.stop();
  await database.drop();
});

test('a task goes on in a new run with its state: no event is lost or doubled, rungs fire at their moments, people go on acting', async () => {
  const origin = at('2022-07-20', '08:00');
  const taskId = 'moi/7.1/so-y-te';
  await start({ taskId, origin });
  const { events, state } = await livesUntil({ taskId, moment: at('2022-10-12', '00:00') });
  const rungs = events.flatMap((event) =>
    event.type === 'rungFired' && event.obligation === 'quarterlyReport/2022-Q3/1'
      ? [`${event.rung} ${event.at.slice(0, 16)}`]
      : [],
  );
  expect(rungs).toEqual([
    'reminder5 2022-09-08T08:00',
    'reminder1 2022-09-14T08:00',
    'overdue 2022-09-16T00:00',
    'dpi 2022-09-20T00:00',
    'viceChairman 2022-09-23T00:00',
    'chairman 2022-09-30T00:00',
  ]);
  await does(taskId, officer, { type: 'acceptAssignment' });
  await does(taskId, officer, {
    type: 'draftReport',
    period: '2022-Q3',
    content: { kind: 'progress', text: 'Đã triển khai.' },
  });
  await does(taskId, head, { type: 'sendReport', period: '2022-Q3', version: 1 });
  await does(taskId, dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 });
  expect(state.sequence).toBeLessThan((await held(taskId)).sequence);
  await provesOneLife(taskId);
  expect(await runsOf(taskId)).toBeGreaterThan(1);
});

test('a task that was adopted in the middle of its life goes on in new runs without adopting its past again', async () => {
  const origin = at('2022-11-10', '09:00');
  const taskId = 'nhan/7.1/so-y-te';
  const adopted = pastOf(eventsAt(origin, prompt));
  await start({ taskId, origin, adopted });
  const { events } = await livesUntil({ taskId, moment: at('2023-03-24', '00:00') });
  expect(events.filter(({ type }) => type === 'taskLaunched')).toHaveLength(1);
  const adoptedOf = (some: readonly TaskEvent[]) =>
    some.flatMap(({ type, adopted: past }) => (past ? [type] : []));
  expect(adoptedOf(events)).toEqual(adoptedOf(eventsAt(origin, prompt)));
  await provesOneLife(taskId);
  expect(await runsOf(taskId)).toBeGreaterThan(1);
});

async function start({
  taskId,
  origin,
  adopted,
}: {
  taskId: string;
  origin: string;
  adopted?: RemediationTaskInput['adopted'];
}): Promise<void> {
  const input: RemediationTaskInput = {
    terms: { brief: { ...brief, taskId }, policy, calendar },
    heedsFilings: true,
    clock: { temporalOrigin: toInstant(Date.now()), calendarOrigin: origin, rate },
    ...(adopted && { adopted }),
  };
  await client.workflow.start(workflowTypes.remediationTask, {
    workflowId: remediationTaskId(taskId),
    taskQueue,
    args: [input],
  });
}

/** The numbers have no gap, and the fold of what is recorded is the state that the last run holds. */
async function provesOneLife(taskId: string): Promise<void> {
  const { events, state } = await settled(taskId);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  expect(fold(events)).toEqual(state);
}

async function settled(taskId: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const state = await held(taskId);
    const events = await store.events(taskId);
    if (events.length === state.sequence) return { events, state };
    await pause(100);
  }
  throw new Error(`${taskId} is not recorded`);
}

async function livesUntil({ taskId, moment }: { taskId: string; moment: string }) {
  for (let tries = 0; tries < 300; tries += 1) {
    const events = await store.events(taskId);
    if ((events.at(-1)?.at ?? '') >= moment) return settled(taskId);
    await pause(300);
  }
  throw new Error(`${taskId} did not live until ${moment}`);
}

function held(taskId: string): Promise<TaskState> {
  return client.workflow.getHandle(remediationTaskId(taskId)).query<TaskState>(stateQuery);
}

async function does(taskId: string, by: typeof officer, body: Record<string, unknown>): Promise<void> {
  const id = JSON.stringify(body);
  await client.workflow
    .getHandle(remediationTaskId(taskId))
    .executeUpdate<CommandReceipt, [unknown]>(commandUpdate, {
      updateId: id.slice(0, 60),
      args: [{ ...body, id, by }],
    });
}

async function runsOf(taskId: string): Promise<number> {
  const runs = new Set<string>();
  for await (const { runId } of client.workflow.list({
    query: `WorkflowId = "${remediationTaskId(taskId)}"`,
  }))
    runs.add(runId);
  return runs.size;
}
