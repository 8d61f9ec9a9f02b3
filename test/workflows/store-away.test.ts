import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { taskView } from '../../domain/views/task-view.js';
import {
  commandUpdate,
  remediationTaskId,
  stateQuery,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { type MongoServer, startMongoServer } from '../support/mongo-server.js';
import { killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { brief, calendar, officer, policy } from '../task/fixtures.js';

const { mongo } = testServers();
const testWithMongo = mongo ? test : test.skip;
const tasks = 6;
/** Longer than the quick writing tries: each workflow has gone over to the patient one. */
const awayMs = 10_000;
/** Of Temporal, for a command that is accepted, carried out and written at once. */
const usualEvents = 6;

let server: DevServer;
let database: MongoServer;
let store: Store;
let worker: ChildProcess;

beforeAll(async () => {
  if (!mongo) return;
  server = await startDevServer();
  database = await startMongoServer({ found: mongo });
  store = openMongoStore({ uri: database.uri });
  worker = startWorkerProcess({ ...server, mongodbUri: database.uri });
  await untilStarted(worker);
}, 120_000);
afterAll(async () => {
  if (!mongo) return;
  await killProcess(worker);
  await store.close();
  await server.stop();
  await database.stop();
});

testWithMongo(
  'while MongoDB is away, commands are taken, no workflow fails, and each waits with at most two further events; when it is back, all is written',
  async () => {
    const connection = await Connection.connect({ address: server.address });
    const { workflow } = new Client({ connection, namespace: server.namespace });
    const ids = Array.from({ length: tasks }, (_none, n) => `away/7.${String(n + 1)}/so-y-te`);
    const handles = await Promise.all(
      ids.map((taskId) =>
        workflow.start(workflowTypes.remediationTask, {
          workflowId: remediationTaskId(taskId),
          taskQueue,
          args: [{ terms: { brief: { ...brief, taskId }, policy, calendar } }],
        }),
      ),
    );
    while ((await viewsOf(ids)).some((view) => view === undefined)) await pause(200);
    while ((await Promise.all(handles.map(isBusy))).includes(true)) await pause(200);
    const before = await Promise.all(handles.map(lengthOf));

    await database.kill();
    await Promise.all(
      handles.map((handle) =>
        handle.executeUpdate(commandUpdate, {
          args: [{ type: 'acceptAssignment', id: 'one', by: officer }],
        }),
      ),
    );
    await pause(awayMs);
    const away = await Promise.all(handles.map(lengthOf));
    for (const [place, length] of away.entries())
      expect(length - (before[place] ?? 0)).toBeLessThanOrEqual(usualEvents + 2);
    const states = await Promise.all(handles.map((handle) => handle.query<TaskState>(stateQuery)));
    expect(states.map(({ phase }) => phase)).toEqual(ids.map(() => 'accepted'));

    await database.start();
    for (const [place, taskId] of ids.entries()) {
      const state = states[place];
      while ((await store.task(taskId))?.sequence !== state?.sequence) await pause(200);
      const events = await store.events(taskId);
      expect(fold(events)).toEqual(state);
      expect(await store.task(taskId)).toEqual(taskView(fold(events)));
    }
    const { status } = await (handles[0] as WorkflowHandle).describe();
    expect(status.name).toBe('RUNNING');
    await connection.close();
  },
  180_000,
);

const viewsOf = (ids: readonly string[]) => Promise.all(ids.map((taskId) => store.task(taskId)));

/** What a launch writes stands in MongoDB before Temporal has heard of it. */
async function isBusy(handle: WorkflowHandle): Promise<boolean> {
  return Boolean((await handle.describe()).raw.pendingWorkflowTask);
}

async function lengthOf(handle: WorkflowHandle): Promise<number> {
  return (await handle.fetchHistory()).events?.length ?? 0;
}
