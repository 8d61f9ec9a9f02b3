import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { epochMsOf } from '../../audit/history.js';
import { historyJson } from '../../audit/runs.js';
import type { Command } from '../../domain/task/commands.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { rebuildPlan } from '../../worker/replay/rebuild-plan.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { workflowCode } from '../../worker/workflow-code.js';
import {
  type CommandReceipt,
  commandUpdate,
  type Recording,
  remediationTaskId,
  stateQuery,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { brief, calendar, officer, policy } from '../task/fixtures.js';

/** Shorter than a try of the quick writing may take, longer than the server needs to come back. */
const heldMs = 2_500;
const { taskId } = brief;

let server: DevServer;
let database: TestDatabase;
let store: Store;
let connection: Connection;
let native: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let hold = Promise.resolve();
let isHeld = () => undefined as void;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  server = await startDevServer();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  connection = await Connection.connect({ address: server.address });
  native = await NativeConnection.connect({ address: server.address });
  await startWorker();
}, 120_000);

async function startWorker() {
  const record = recordTo({ store, nameOf: (id) => ({ vi: id, en: id }) });
  worker = await Worker.create({
    ...{ connection: native, namespace: server.namespace, taskQueue, workflowBundle: await workflowCode() },
    activities: {
      record: async (recording: Recording) => {
        const answer = await record(recording);
        isHeld();
        await hold;
        return answer;
      },
    },
  });
  running = worker.run();
}
afterAll(async () => {
  worker.shutdown();
  await running;
  await native.close();
  await connection.close();
  await store.close();
  await server.stop();
  await database.drop();
}, 60_000);

test('a command that Temporal lost while it was being written is carried out once, at the moment at which it was written: also by the history, whose clock says another', async () => {
  const client = new Client({ connection, namespace: server.namespace });
  const handle = await client.workflow.start(workflowTypes.remediationTask, {
    ...{ workflowId: remediationTaskId(taskId), taskQueue },
    args: [{ terms: { brief, policy, calendar } }],
  });
  while ((await store.task(taskId)) === undefined) await pause(50);
  while ((await handle.query<TaskState>(stateQuery)).sequence === 0) await pause(50);

  const accept = () =>
    handle.executeUpdate<CommandReceipt, [Command]>(commandUpdate, {
      updateId: 'nhan',
      args: [{ type: 'acceptAssignment', id: 'nhan', by: officer }],
    });
  hold = pause(heldMs);
  const written = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const first = accept().catch(() => undefined);
  await written;
  const before = (await store.events(taskId)).at(-1)?.at;
  await server.kill();
  await server.start();
  // Whoever was not answered sends the same again.
  for (let isDone = false; !isDone; )
    isDone = await accept().then(
      () => true,
      () => pause(50, false),
    );
  await first;
  const kept = await handle.query<TaskState>(stateQuery);
  // A worker that knows nothing replays what Temporal holds.
  worker.shutdown();
  await running;
  await startWorker();
  const state = await handle.query<TaskState>(stateQuery);
  const stored = await store.events(taskId);
  expect([stored.length, kept.sequence, state.sequence]).toEqual([
    state.sequence,
    state.sequence,
    state.sequence,
  ]);
  // The worker went on with the decision that the server had lost; by the history's clock it was made when the command came again.
  expect(await startedAt(handle)).toBeGreaterThan(Date.parse(String(before)));
  // What was written and told counts, also for who knows nothing but the history.
  expect([stored.at(-1)?.at, kept.changedAt, state.changedAt]).toEqual([before, before, before]);
  expect(state).toEqual(kept);
  expect(fold(stored)).toEqual(state);
  const { planId } = brief;
  const workflowBundle = await bundleForReplay();
  const { events: rebuilt } = await rebuildPlan({ store, client, planId, workflowBundle });
  expect(rebuilt.written).toBe(0);
  expect((await store.task(taskId))?.state).toEqual(state);
}, 60_000);

/** When the workflow task began to which the command belongs, by the history. */
async function startedAt(handle: WorkflowHandle): Promise<number> {
  const { events } = historyJson(await handle.fetchHistory());
  const accepted = events.findIndex((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const started = events.slice(0, accepted).findLast((event) => event.workflowTaskStartedEventAttributes);
  return epochMsOf(started?.eventTime ?? {});
}
