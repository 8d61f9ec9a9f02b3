import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import mongoose from 'mongoose';
import { archiveRound } from '../../activities/audit/archive-round.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { RebuiltPlan } from '../../audit/rebuild-report.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import {
  commandUpdate,
  type PlanLaunchInput,
  planLaunchId,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { dondoc } from '../cli/run-dondoc.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { endProcess, killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { keyText, testKeys } from '../temporal/keys.js';
import { planId, smallPlan, smallTasks } from './bundles.js';

/** Two calendar days pass in a second. */
const rate = 172_800;
/** What is made again was encrypted. */
const encryption = { DONDOC_PAYLOAD_KEYS: keyText('k1') };
let server: DevServer;
let database: TestDatabase;
let store: Store;
let worker: ChildProcess;
let connection: Connection;
let client: Client;
let driver: mongoose.mongo.MongoClient;

beforeAll(async () => {
  server = await startDevServer();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  worker = startWorkerProcess({ ...server, mongodbUri: database.uri, variables: encryption });
  connection = await Connection.connect({ address: server.address });
  client = new Client({
    connection,
    namespace: server.namespace,
    dataConverter: dataConverterOf(testKeys('k1')),
  });
  driver = new mongoose.mongo.MongoClient(database.uri);
  await untilStarted(worker);
});
afterAll(async () => {
  await killProcess(worker);
  await driver.close();
  await connection.close();
  await store.close();
  await server.stop();
  await database.drop();
});

async function rebuild(...args: readonly string[]): Promise<{ code: number | null; rebuilt: RebuiltPlan }> {
  const { code, out, err } = await dondoc({
    args: ['rebuild', ...args, '--json'],
    env: {
      PATH: testServers().path,
      ...encryption,
      TEMPORAL_ADDRESS: server.address,
      TEMPORAL_NAMESPACE: server.namespace,
      MONGODB_URI: database.uri,
    },
  });
  expect(err).toBe('');
  return { code, rebuilt: JSON.parse(out.toString()) as RebuiltPlan };
}

const collection = (name: string) => driver.db(database.name).collection(name);

/** What a plan's copies are, once everything that happened is recorded and nothing more is due for a while. */
async function still(): Promise<string> {
  for (let before = ''; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = await store.copiesHash(planId);
    if (now === before) return now;
    before = now;
  }
}

const send = (taskId: string, command: Command) =>
  client.workflow
    .getHandle(remediationTaskId(taskId))
    .executeUpdate(commandUpdate, { updateId: command.id, args: [command] });

test('events, views and notices that were dropped while the system runs are made again, the same by hash', async () => {
  const from = '2022-09-01T08:00:00.000+07:00';
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: from, rate };
  await store.storePlan({
    ...smallPlan,
    planId,
    title: 'Kế hoạch nhỏ',
    sha256: 'khong-dung-den',
    totals: {},
    workflows: smallTasks.length,
    awaitingUnit: 0,
    storedAt: from,
    clock,
  });
  await client.workflow.execute(workflowTypes.planLaunch, {
    workflowId: planLaunchId(planId),
    taskQueue,
    args: [{ planId, clock } satisfies PlanLaunchInput],
  });
  const [first, second] = smallTasks.map(({ brief }) => brief);
  if (!first || !second) throw new Error('no task');
  const officer = { person: 'an', role: 'officer', unit: 'so-y-te' } as const;
  await send(first.taskId, { id: 'nhan', by: officer, type: 'acceptAssignment' });
  const chairman = { person: 'chu-tich', role: 'chairman', leader: second.chairman } as const;
  await send(second.taskId, { id: 'rut', by: chairman, type: 'withdraw', reason: 'Không còn cần.' });
  await new Promise((resolve) => setTimeout(resolve, 20_000));

  // The worker stops for the comparison only: what is dropped and what is made again has to be of one moment. It ends what it has
  // begun: what it records and its server never hears of is in no history, and is made again by nobody.
  await endProcess(worker);
  const before = await still();
  const counts = await Promise.all(
    ['events', 'tasks', 'periods', 'notices'].map((name) => collection(name).countDocuments({})),
  );
  expect(Math.min(...counts)).toBeGreaterThan(0);
  for (const name of ['events', 'tasks', 'periods', 'notices']) await collection(name).drop();
  const { code, rebuilt } = await rebuild(planId);
  expect({ code, notRebuilt: rebuilt.notRebuilt }).toEqual({ code: 0, notRebuilt: [] });
  const { events, views, notices } = rebuilt;
  expect([events.written, views.written, notices.written]).toEqual([
    counts[0],
    (counts[1] ?? 0) + (counts[2] ?? 0),
    counts[3],
  ]);
  expect(rebuilt.after).toBe(before);
  process.stderr.write(
    `rebuilt ${String(events.written)} events of ${String(rebuilt.processes)} processes in ${String(rebuilt.ms)} ms\n`,
  );
  const again = await rebuild(planId);
  expect(again.rebuilt).toMatchObject({
    after: before,
    events: { written: 0, removed: 0, kept: counts[0] },
    notices: { written: 0, removed: 0 },
    views: { written: 0, removed: 0 },
  });
}, 240_000);

test('while workers record on, what was dropped comes back and nothing that happens meanwhile is lost', async () => {
  worker = startWorkerProcess({ ...server, mongodbUri: database.uri, variables: encryption });
  await untilStarted(worker);
  for (const name of ['events', 'tasks', 'periods', 'notices']) await collection(name).deleteMany({});
  const { code, rebuilt } = await rebuild('--all');
  expect({ code, notRebuilt: rebuilt.notRebuilt }).toEqual({ code: 0, notRebuilt: [] });
  await killProcess(worker);
  await still();
  // What was recorded in between stands too: the second rebuilding finds nothing to do but what came after the first had read.
  await rebuild(planId);
  const states = await Promise.all(smallTasks.map(({ brief }) => store.task(brief.taskId)));
  for (const [place, { brief }] of smallTasks.entries()) {
    const events = await store.events(brief.taskId);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_none, at) => at + 1));
    expect(states[place]?.sequence).toBe(events.length);
  }
}, 240_000);

test('what somebody put into the database is replaced, also when it claims to come from the future; a ghost is taken away', async () => {
  const taskId = smallTasks[2]?.brief.taskId ?? '';
  const before = await still();
  const events = await store.events(taskId);
  const last = events.at(-1);
  const view = await store.task(taskId);
  if (!last || !view) throw new Error('no task');
  const decidedAtMs = Date.now() * 2;
  await store.appendEvents({
    taskId,
    planId,
    events: [{ ...last, at: '2030-01-01T00:00:00.000+07:00' }],
    decidedAtMs,
  });
  await store.putTaskView({ view: { ...view, phase: 'closed' }, decidedAtMs });
  const ghost = { ...last, sequence: last.sequence + 1 };
  await store.appendEvents({ taskId, planId, events: [ghost], decidedAtMs: 1 });
  const { rebuilt } = await rebuild(planId);
  expect(rebuilt).toMatchObject({ events: { written: 1, removed: 1 }, views: { written: 1 }, after: before });
}, 120_000);

test('what a worker wrote that died before Temporal heard of it goes further than the history: it stays, and is not counted as written', async () => {
  const taskId = smallTasks[2]?.brief.taskId ?? '';
  const [events, view] = [await store.events(taskId), await store.task(taskId)];
  const last = events.at(-1);
  if (!last || !view) throw new Error('no task');
  const decidedAtMs = Date.now();
  const sequence = last.sequence + 1;
  await store.appendEvents({ taskId, planId, events: [{ ...last, sequence }], decidedAtMs });
  await store.putTaskView({
    view: { ...view, sequence, state: { ...view.state, sequence } },
    decidedAtMs,
  });
  const before = await still();
  const { rebuilt } = await rebuild(planId);
  const untouched = { written: 0, removed: 0 };
  expect(rebuilt).toMatchObject({ events: untouched, views: untouched, notices: untouched, after: before });
}, 120_000);

test('what Temporal has deleted comes from the archive; without both it is said, and what is there stays', async () => {
  const taskId = smallTasks[1]?.brief.taskId ?? '';
  const before = await store.copiesHash(planId);
  await archiveRound({ store, client, nowMs: Date.now() });
  await client.workflowService.deleteWorkflowExecution({
    namespace: server.namespace,
    workflowExecution: { workflowId: remediationTaskId(taskId) },
  });
  for (;;) {
    const gone = await client.workflow
      .getHandle(remediationTaskId(taskId))
      .describe()
      .then(() => false)
      .catch(() => true);
    if (gone) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const archived = await rebuild(planId);
  expect(archived.rebuilt).toMatchObject({ notRebuilt: [], after: before });
  await collection('histories').deleteMany({ taskId });
  const without = await rebuild(planId);
  expect(without).toMatchObject({ code: 4, rebuilt: { notRebuilt: [{ chain: taskId, code: 'noHistory' }] } });
  expect(await store.copiesHash(planId)).toBe(before);
}, 240_000);
