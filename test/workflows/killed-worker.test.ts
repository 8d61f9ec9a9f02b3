import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { everything } from '../../domain/access/condition.js';
import { toInstant } from '../../domain/calendar/instant.js';
import {
  type RemediationTaskInput,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { killProcess, startWorkerProcess } from '../support/worker-process.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';

/** A calendar day passes in a second. */
const rate = 86_400;
const tasks = 40;
const kills = 4;

let server: DevServer;
let database: TestDatabase;
let store: Store;
let worker: ChildProcess;
const startWorker = () => startWorkerProcess({ ...server, mongodbUri: database.uri });

beforeAll(async () => {
  server = await startDevServer();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  worker = startWorker();
});
afterAll(async () => {
  await killProcess(worker);
  await store.close();
  await server.stop();
  await database.drop();
});

test('killed with -9 again and again while deadlines pass, the worker fires each rung exactly once and at its own moment', async () => {
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection, namespace: server.namespace });
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: at('2022-07-20', '08:00'), rate };
  const ids = Array.from({ length: tasks }, (_none, index) => `ke-hoach/7.${String(index + 1)}/so-y-te`);
  await Promise.all(
    ids.map((taskId) =>
      client.workflow.start(workflowTypes.remediationTask, {
        workflowId: remediationTaskId(taskId),
        taskQueue,
        args: [
          {
            terms: { brief: { ...brief, taskId }, policy, calendar },
            clock,
            heedsFilings: true,
          } satisfies RemediationTaskInput,
        ],
      }),
    ),
  );
  for (let killed = 0; killed < kills; killed += 1) {
    await pause(3_500 + killed * 300);
    await killProcess(worker);
    await pause(500);
    worker = startWorker();
  }
  await untilRecorded(ids);
  for (const taskId of ids) {
    const events = await store.events(taskId);
    const rungs = events.flatMap((event) =>
      event.type === 'rungFired' && event.obligation === 'acceptance/1'
        ? [`${event.rung} ${event.at.slice(0, 16)}`]
        : [],
    );
    const opened = events.find(
      (event) => event.type === 'obligationOpened' && event.obligation.id === 'acceptance/1',
    );
    const scheduled = opened?.type === 'obligationOpened' ? opened.obligation.schedule : [];
    expect(scheduled.length).toBeGreaterThanOrEqual(4);
    expect(rungs).toEqual(scheduled.map(({ rung, at: moment }) => `${rung} ${moment.slice(0, 16)}`));
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
    const notices = await store.notices({ visible: everything, taskId, limit: 200 });
    const told = events.filter(({ type }) => type === 'rungFired' || type === 'obligationOpened');
    expect(notices.map(({ id }) => id).sort()).toEqual(
      told.map(({ sequence }) => `${taskId}:${String(sequence)}`).sort(),
    );
  }
  await connection.close();
});

/** Waits until every task has reached the chairman, and he is told; the calendar is there 20 seconds after the launch. */
async function untilRecorded(ids: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const reached = await Promise.all(ids.map(hasReachedChairman));
    if (reached.every(Boolean)) return;
    await pause(500);
  }
  throw new Error('not every task reached the chairman');
}

async function hasReachedChairman(taskId: string): Promise<boolean> {
  const rung = (await store.events(taskId)).find(
    (event) => event.type === 'rungFired' && event.rung === 'chairman' && event.obligation === 'acceptance/1',
  );
  if (!rung) return false;
  const notices = await store.notices({ visible: everything, taskId, limit: 200 });
  return notices.some(({ id }) => id === `${taskId}:${String(rung.sequence)}`);
}
