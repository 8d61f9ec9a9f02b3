import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { Actor } from '../../domain/task/actor.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { remediationTaskId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import { TestApi } from '../support/api.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { brief, calendar, officer, policy } from '../task/fixtures.js';
import { testKeys } from './keys.js';

const run = promisify(execFile);
const auditor: Actor = { person: 'kiem-toan', role: 'auditor' };
const workflowId = remediationTaskId(brief.taskId);
/** Words that only the workflow's input holds. */
const secret = 'Tiêm chủng ở vùng cao còn chậm.';

let temporal: DevServer;
let database: TestDatabase;
let store: Store;
let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  temporal = await startDevServer();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  connection = await Connection.connect({ address: temporal.address });
  const { namespace } = temporal;
  const client = new Client({ connection, namespace, dataConverter: dataConverterOf(testKeys('k1')) });
  api = await TestApi.start({ store, client });
  // Nobody works on it: what it was started with is all that its history holds.
  await client.workflow.start(workflowTypes.remediationTask, {
    ...{ taskQueue, workflowId },
    args: [{ terms: { brief: { ...brief, text: secret }, policy, calendar } }],
  });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await connection.close();
  await temporal.stop();
  await database.drop();
});

/** What Temporal's own program shows of the history, where a codec is named with who asks. */
async function shown(as?: Actor): Promise<string> {
  const { address, namespace } = temporal;
  const codec = as && [
    ...['--codec-endpoint', `${api.url}/api/v1/temporal/codec`],
    ...['--codec-auth', api.as(as).authorization],
  ];
  const { stdout } = await run(
    testServers().temporal,
    [
      ...['workflow', 'show', '--workflow-id', workflowId, '--detailed'],
      ...['--address', address, '--namespace', namespace, ...(codec ?? [])],
    ],
    { env: testServers().inherited },
  );
  return stdout;
}

test('Temporal’s own program shows bytes', async () => {
  const history = await shown();
  expect(history).toContain('WorkflowExecutionStarted');
  expect(history).toContain(`encryption-key-id: ${Buffer.from('k1').toString('base64')}`);
  expect(history).not.toContain(secret);
  expect(history).not.toContain(Buffer.from(secret).toString('base64').slice(4, -4));
});

test('with the codec endpoint and the token of an auditor it shows the words', async () => {
  expect(await shown(auditor)).toContain(secret);
});

test('with the token of an officer it shows nothing', async () => {
  // It asks again and again for ten seconds, and is refused each time.
  const refused: unknown = await shown(officer).catch((fault: unknown) => fault);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('displaying history failed') });
  expect(JSON.stringify(refused)).not.toContain(secret);
}, 30_000);
