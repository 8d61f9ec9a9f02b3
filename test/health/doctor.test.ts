import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { discover } from '../../api/identity/provider.js';
import type { Finding } from '../../domain/health/finding.js';
import type { Actor } from '../../domain/task/actor.js';
import { dondoc, temporaryFolder } from '../cli/run-dondoc.js';
import { TestApi } from '../support/api.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { type MongoServer, startMongoServer } from '../support/mongo-server.js';
import { killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';

const operator: Actor = { person: 'quan-tri', role: 'administrator' };
const officer: Actor = { person: 'an', role: 'officer', unit: 'so-tai-chinh' };
const { mongo: found } = testServers();
const testWithMongo = found ? test : test.skip;
const folder = temporaryFolder();
const key = folder.path('audit.pem');

let temporal: DevServer;
let mongo: MongoServer;
let store: Store;
let connection: Connection;
let provider: Server;
let api: TestApi;
let worker: ReturnType<typeof startWorkerProcess>;

beforeAll(async () => {
  if (!found) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  [temporal, mongo] = await Promise.all([startDevServer(), startMongoServer({ found })]);
  const { address, namespace } = temporal;
  worker = startWorkerProcess({
    address,
    namespace,
    mongodbUri: mongo.uri,
    variables: { DONDOC_AUDIT_KEY: key },
  });
  store = openMongoStore({ uri: mongo.uri });
  connection = Connection.lazy({ address });
  provider = await startProvider();
  const issuer = issuerOf(provider);
  api = await TestApi.start({
    store,
    client: new Client({ connection, namespace }),
    provider: { issuer, ask: () => discover(issuer) },
  });
  await untilStarted(worker);
});

afterAll(async () => {
  if (!found) return;
  await killProcess(worker);
  await api.close();
  await Promise.all([store.close(), connection.close()]);
  await Promise.all([temporal.stop(), mongo.stop()]);
  folder.remove();
});

testWithMongo('all is well while everything runs: exit code 0, and a sign before each line', async () => {
  await until('worker', 'ok');
  const { code, out } = await examine();
  const lines = out.trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('✓ '))).toEqual([]);
  expect(code).toBe(0);
  for (const about of [
    'Temporal',
    'MongoDB',
    'Identity provider',
    'Workers',
    'Version',
    'Audit key',
    'Clock of Temporal',
    'Clock of MongoDB',
    'Retention of Temporal',
    'DONDOC_AUDIT_KEY',
  ])
    expect(lines.filter((line) => line.startsWith(`✓ ${about}`))).toHaveLength(1);
});

testWithMongo('whoever does not run the system is told that he sees a part only', async () => {
  // The provider of whom the API of the test tells everybody is nowhere: that is found too.
  const nobody = await examine({ env: { DONDOC_URL: api.url } });
  expect(nobody).toMatchObject({ code: 2, out: expect.stringMatching(/^! What may be seen:/mu) });
  expect(nobody.out.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
    expect.stringMatching(/^✗ Identity provider: .*identity\.test/u),
  ]);
  expect(nobody.out).toMatch(/^✓ MongoDB:/mu);
  const other = await examine({ env: api.environmentOf(officer), args: ['--json'] });
  expect(stateOf(other.out, 'notAllowed')).toBe('attention');
});

testWithMongo('what needs a look and is no fault ends with exit code 1', async () => {
  chmodSync(key, 0o644);
  const { code, out } = await examine();
  chmodSync(key, 0o600);
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('!'))).toEqual([
    expect.stringMatching(/^! DONDOC_AUDIT_KEY: .*chmod 600/u),
  ]);
});

testWithMongo(
  'what is set wrongly is named: retention, an old worker, an open key file, a weak password',
  async () => {
    const { workflowService } = connection;
    await workflowService.updateNamespace({
      namespace: temporal.namespace,
      config: { workflowExecutionRetentionTtl: msToTs('24 hours') },
    });
    await store.putPulse('old:1', { version: '0.0.9', auditKey: 'set' });
    const loose = folder.path('loose.pem');
    writeFileSync(loose, 'no key', { mode: 0o644 });
    const settings = folder.path('.env');
    writeFileSync(
      settings,
      `MONGODB_PASSWORD=change-me-please-now\nDONDOC_AUDIT_KEY=${loose}\nPOSTGRES_PASSWORD=9f1c7be2a4d05c83b6ee21fd\n`,
    );
    await until('retention', 'fault');
    const { code, out } = await examine({ args: ['--env', settings], env: api.environmentOf(operator) });
    expect(code).toBe(2);
    expect(out).toMatch(/^✗ Retention of Temporal: Only 1 days/mu);
    expect(out).toMatch(/^! Version: .*old:1 0\.0\.9/mu);
    expect(out).toMatch(/^✗ DONDOC_AUDIT_KEY: .*loose\.pem is no private Ed25519 key/mu);
    expect(out).toMatch(/^✗ Passwords and keys: MONGODB_PASSWORD: too short/mu);
  },
);

testWithMongo(
  'a worker, the provider, MongoDB and Temporal that are gone are each said, and well again when they are back',
  async () => {
    await killProcess(worker);
    await stopProvider();
    await until('identityProvider', 'fault');
    await mongo.kill();
    await until('mongodb', 'fault');
    expect(await stateNow('temporal')).toBe('ok');
    const { code, out } = await examine();
    expect(code).toBe(2);
    expect(out).toMatch(/^✗ MongoDB: It does not answer/mu);
    await mongo.start();
    await until('mongodb', 'ok');
    await until('worker', 'fault');
    await temporal.kill();
    await until('temporal', 'fault');
    expect(await stateNow('mongodb')).toBe('ok');
  },
);

testWithMongo(
  'where the API is away, its address, and what can be seen of the servers, are said all the same',
  async () => {
    const url = api.url;
    const env = { DONDOC_URL: url, TEMPORAL_ADDRESS: temporal.address, MONGODB_URI: mongo.uri };
    await api.close();
    const { code, out } = await examine({ env, args: ['--json'] });
    expect(code).toBe(2);
    expect(['api', 'temporal', 'mongodb'].map((name) => stateOf(out, name))).toEqual([
      'fault',
      'fault',
      'ok',
    ]);
    const wrong = await examine({ env: { ...env, DONDOC_URL: 'nowhere' }, lang: 'vi' });
    expect(wrong).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^✗ API tại nowhere: Không trả lời/mu),
    });
  },
);

async function examine({
  args = [],
  env = { ...api.environmentOf(operator), DONDOC_AUDIT_KEY: key },
  lang = 'en',
}: {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  lang?: string;
} = {}): Promise<{ readonly code: number | null; readonly out: string }> {
  const { code, out, err } = await dondoc({
    args: ['doctor', '--lang', lang, ...args],
    env: { ...env, DONDOC_HOME: folder.path('home') },
  });
  expect(err).toBe('');
  return { code, out: out.toString('utf8') };
}

function stateOf(out: string, code: string): string | undefined {
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  return findings.find((finding) => finding.code === code)?.state;
}

async function stateNow(code: string): Promise<string | undefined> {
  const { body } = await api.ask({ as: operator, path: '/system/health' });
  return (body as { findings: readonly Finding[] }).findings.find((finding) => finding.code === code)?.state;
}

/** Asks until the thing is found in this state; jest's own limit ends what never comes. */
async function until(code: string, state: Finding['state']): Promise<void> {
  while ((await stateNow(code)) !== state) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function startProvider(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer: issuerOf(server) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function issuerOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function stopProvider(): Promise<void> {
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
}
