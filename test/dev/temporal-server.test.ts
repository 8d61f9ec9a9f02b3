import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { prepareTemporal } from '../../dev/servers/prepare-temporal.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTimeSkipping } from '../support/time-skipping.js';

let server: DevServer;
beforeAll(async () => {
  server = await startDevServer({ searchAttributes: { DondocDue: 'Datetime' } });
});
afterAll(async () => {
  await server.stop();
});

test('the namespace keeps closed histories for ten years, also after kill -9 and a second start', async () => {
  expect(await retentionDays()).toBe(3650);
  await server.kill();
  await server.start();
  expect(await retentionDays()).toBe(3650);
});

test('search attributes that came later are added to those that are there', async () => {
  const { address, namespace } = server;
  await prepareTemporal({
    address,
    namespace,
    searchAttributes: { DondocDue: 'Datetime', DondocUnit: 'Keyword' },
  });
  const known = await withConnection(({ operatorService }) =>
    operatorService.listSearchAttributes({ namespace }),
  );
  expect(Object.keys(known.customAttributes)).toEqual(expect.arrayContaining(['DondocDue', 'DondocUnit']));
});

test('the test server skips ninety days', async () => {
  const environment = await createTimeSkipping();
  try {
    const before = await environment.currentTimeMs();
    await environment.sleep('90 days');
    const days = ((await environment.currentTimeMs()) - before) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  } finally {
    await environment.teardown();
  }
});

async function retentionDays(): Promise<number> {
  const { config } = await withConnection(({ workflowService }) =>
    workflowService.describeNamespace({ namespace: server.namespace }),
  );
  return Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400;
}

async function withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}
