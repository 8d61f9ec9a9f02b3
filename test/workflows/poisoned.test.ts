import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection, ServiceError } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { freePort } from '../../dev/start/ports.js';
import type { Finding } from '../../domain/health/finding.js';
import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody } from '../../domain/task/commands.js';
import { commandUpdate, remediationTaskId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import { readAlerts } from '../checks/alert-rules.js';
import { TestApi } from '../support/api.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { poison, poisonedVersion } from '../support/poisoned-version.js';
import { endProcess, killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { brief, calendar, officer, policy } from '../task/fixtures.js';

let server: DevServer;
let database: TestDatabase;
let worker: ChildProcess;
let metricsAddress: string;

beforeAll(async () => {
  server = await startDevServer();
  database = createTestDatabase();
  metricsAddress = `127.0.0.1:${String(await freePort({ taken: [] }))}`;
  worker = started();
  await untilStarted(worker);
}, 120_000);
afterAll(async () => {
  await killProcess(worker);
  await server.stop();
  await database.drop();
});

function started(version?: string): ChildProcess {
  return startWorkerProcess({
    ...server,
    mongodbUri: database.uri,
    variables: { DONDOC_WORKER_METRICS: metricsAddress },
    ...(version !== undefined && { version }),
  });
}

test('a task that the code cannot carry on is counted where the alert looks, and the others go on', async () => {
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection, namespace: server.namespace });
  const { workflow } = client;
  const start = (taskId: string, input: unknown) =>
    workflow.start(workflowTypes.remediationTask, {
      workflowId: remediationTaskId(taskId),
      taskQueue,
      args: [input],
    });
  await start('poisoned/1.1/x', { terms: 'no terms at all' });
  const failed = figureOf('DondocTaskPoisoned');
  while ((await counted(failed)) === 0) await new Promise((resolve) => setTimeout(resolve, 200));

  const taskId = 'sound/1.1/x';
  const sound = await start(taskId, { terms: { brief: { ...brief, taskId }, policy, calendar } });
  const receipt = await sound.executeUpdate(commandUpdate, {
    args: [{ type: 'acceptAssignment', id: 'one', by: officer }],
  });
  expect(receipt).toMatchObject({ taskId, phase: 'accepted' });
  const { status } = await workflow.getHandle(remediationTaskId('poisoned/1.1/x')).describe();
  const named = await poisonedSaid(client);
  expect(named).toMatchObject({
    state: 'fault',
    says: { en: expect.stringMatching(/^1: remediation-task\/poisoned\/1\.1\/x \(\d+×\)/u) },
  });
  expect(status.name).toBe('RUNNING');
  await connection.close();
}, 120_000);

/** What the health of the system says once a worker has named a workflow that it cannot carry on. */
async function poisonedSaid(client: Client): Promise<Finding | undefined> {
  const store = openMongoStore({ uri: database.uri });
  const api = await TestApi.start({ store, client });
  try {
    for (;;) {
      const as: Actor = { person: 'quan-tri', role: 'administrator' };
      const { body } = await api.ask({ as, path: '/system/health' });
      const { findings } = body as { readonly findings: readonly Finding[] };
      const found = findings.find(({ code, state }) => code === 'poisoned' && state !== 'ok');
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    await api.close();
    await store.close();
  }
}

test('a task that a new version cannot carry on waits, the others go on, and with a mended version it takes what is sent again and goes on too', async () => {
  const connection = await Connection.connect({ address: server.address });
  const { workflow } = new Client({ connection, namespace: server.namespace });
  const sick = 'poisoned/1.2/x';
  const all = [sick, 'sound/1.2/x', 'sound/1.3/x', 'sound/1.4/x'];
  const send = (taskId: string, command: CommandBody, id: string) =>
    workflow
      .getHandle(remediationTaskId(taskId))
      .executeUpdate(commandUpdate, { updateId: id, args: [{ ...command, id, by: officer }] });
  const progress: CommandBody = { type: 'recordProgress', text: 'Đã tiêm 20%.', evidence: [] };
  for (const taskId of all) {
    await workflow.start(workflowTypes.remediationTask, {
      workflowId: remediationTaskId(taskId),
      taskQueue,
      args: [{ terms: { brief: { ...brief, taskId }, policy, calendar } }],
    });
    await send(taskId, { type: 'acceptAssignment' }, 'accept');
  }

  const mistaken = poisonedVersion(sick);
  try {
    await endProcess(worker);
    worker = started(mistaken.root);
    await untilStarted(worker);
    const refused = await send(sick, progress, 'meanwhile').then(
      () => undefined,
      (fault: unknown) => fault,
    );
    // Temporal takes nothing for it: that is no refusal, and who is told so sends it again.
    expect(refused).toBeInstanceOf(ServiceError);
    while (!(await failuresOf(workflow, sick)).includes(poison))
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await counted(figureOf('DondocTaskPoisoned'))).toBeGreaterThan(0);
    for (const taskId of all.slice(1))
      expect(await send(taskId, progress, 'meanwhile')).toMatchObject({ taskId });
    for (const taskId of all.slice(1)) expect(await failuresOf(workflow, taskId)).toEqual([]);

    await endProcess(worker);
    worker = started();
    await untilStarted(worker);
    for (let answer: unknown; answer === undefined; ) {
      answer = await send(sick, progress, 'meanwhile').catch((fault: unknown) => {
        if (!(fault instanceof ServiceError)) throw fault;
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    mistaken.remove();
  }
  // Nothing that was sent meanwhile is lost or done twice, and all go on.
  const store = openMongoStore({ uri: database.uri });
  const types = new Set<string>();
  for (const taskId of all) {
    await send(taskId, progress, 'afterwards');
    const has = async () => (await store.events(taskId)).some(({ commandId }) => commandId === 'afterwards');
    while (!(await has().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100));
    types.add((await store.events(taskId)).map(({ sequence, type }) => `${String(sequence)} ${type}`).join());
  }
  expect([...types]).toHaveLength(1);
  await store.close();
  await connection.close();
}, 180_000);

/** What the workflow tasks of a task failed with. */
async function failuresOf(workflow: Client['workflow'], taskId: string): Promise<readonly string[]> {
  const { events } = await workflow.getHandle(remediationTaskId(taskId)).fetchHistory();
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    failed?.failure?.message == null ? [] : [failed.failure.message],
  );
}

/** The figure of Temporal's core in the rule of an alert. */
function figureOf(alert: string): string {
  const rule = readAlerts().find((one) => one.alert === alert);
  const [name] = /\btemporal_[a-z_]+/u.exec(rule?.expr ?? '') ?? [];
  if (name === undefined) throw new Error(`${alert} asks for nothing of Temporal`);
  return name;
}

async function counted(name: string): Promise<number> {
  const text = await (await fetch(`http://${metricsAddress}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
