import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import pino from 'pino';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { openIdentity } from '../../api/identity/open-identity.js';
import { sessionsIn } from '../../api/identity/sessions.js';
import type { Actor } from '../../domain/task/actor.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { payloadCodec } from '../../temporal/payload-codec.js';
import type { PayloadKeys } from '../../temporal/payload-keys.js';
import { type Answer, codeOf, TestApi } from '../support/api.js';
import { testIdentity } from '../support/identity.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { dpi, head, officer } from '../task/fixtures.js';
import { testKeys } from './keys.js';

const ui = 'https://temporal.tinh.example';
const publicUrl = new URL('https://dondoc.tinh.example');
const limits = { idleMinutes: 30, lifetimeHours: 12 };
const auditor: Actor = { person: 'kiem-toan', role: 'auditor' };
const administrator: Actor = { person: 'quan-tri', role: 'administrator' };
const chairman: Actor = { person: 'chu-tich', role: 'chairman', leader: 'chu-tich-ubnd-tinh' };
const plain = jsonOf(defaultPayloadConverter.toPayload('Đã tiêm xong.'));

let database: TestDatabase;
let store: Store;
let connection: Connection;
let api: TestApi;
const logged: Record<string, unknown>[] = [];

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  // Nobody asks a server for a payload.
  connection = Connection.lazy({ address: '127.0.0.1:1' });
  const identity = testIdentity();
  const sessions = openIdentity({
    config: {
      ...{ issuer: 'https://id.example', audience: 'api', clientId: 'dondoc', personClaim: 'sub' },
      ...{ publicUrl, limits },
    },
    ...{ people: identity.people, store, log: pino({ enabled: false }) },
  });
  api = await TestApi.start({
    ...{ store, client: clientWith(testKeys('k2', 'k1')), temporalUi: ui },
    log: pino(
      { level: 'warn' },
      { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    identity: {
      ...identity,
      identity: {
        ...identity.identity,
        authenticate: async (request, otherSite) =>
          request.headers.cookie === undefined
            ? identity.identity.authenticate(request, otherSite)
            : sessions.authenticate(request, otherSite),
      },
    },
  });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await connection.close();
  await database.drop();
});

const clientWith = (keys: PayloadKeys) => new Client({ connection, dataConverter: dataConverterOf(keys) });
const ask = (
  path: 'encode' | 'decode',
  payloads: readonly object[],
  rest: Partial<Parameters<TestApi['ask']>[0]>,
) => api.ask({ method: 'POST', path: `/temporal/codec/${path}`, body: { payloads }, ...rest });
const payloadsOf = ({ body }: Answer) => (body as { payloads: readonly object[] }).payloads;

test.each([auditor, administrator])(
  'a payload is decrypted for $role, under whichever key it was written',
  async (as) => {
    const given = [await encryptedWith(testKeys('k1')), await encryptedWith(testKeys('k2')), plain];
    const answer = await ask('decode', given, { as });
    expect(answer.status).toBe(200);
    expect(payloadsOf(answer)).toEqual([plain, plain, plain]);
  },
);

test('a payload is encrypted under the first key, and comes back', async () => {
  const [payload] = payloadsOf(await ask('encode', [plain], { as: administrator }));
  expect(JSON.stringify(payload)).not.toContain(plain.data);
  expect(payload).toMatchObject({ metadata: { 'encryption-key-id': Buffer.from('k2').toString('base64') } });
  expect(payloadsOf(await ask('decode', payload ? [payload] : [], { as: auditor }))).toEqual([plain]);
});

test.each([officer, head, dpi, chairman])(
  '$role is refused, and the log says who asked for what',
  async (as) => {
    logged.length = 0;
    const answer = await ask('decode', [await encryptedWith(testKeys('k1'))], { as });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'notAllowed']);
    expect(logged).toMatchObject([
      { msg: 'request refused', operation: 'decodeTemporalPayloads', person: as.person, status: 403 },
    ]);
  },
);

test('nobody who is not logged in gets anything decrypted', async () => {
  const answer = await ask('decode', [await encryptedWith(testKeys('k1'))], { headers: { origin: ui } });
  expect([answer.status, codeOf(answer)]).toEqual([401, 'loginRequired']);
  // The page may read why.
  expect(answer.headers.get('access-control-allow-origin')).toBe(ui);
});

test('what cannot be decrypted is refused with the id of its key', async () => {
  const missing = await ask('decode', [await encryptedWith(testKeys('k9'))], { as: auditor });
  expect([missing.status, codeOf(missing)]).toEqual([503, 'payloadKeyMissing']);
  expect(JSON.stringify(missing.body)).toContain('\\"k9\\"');
  const whole = await encryptedWith(testKeys('k1'));
  const data = Buffer.from(whole.data, 'base64').fill(0, 20, 24).toString('base64');
  const damaged = await ask('decode', [{ ...whole, data }], { as: auditor });
  expect([damaged.status, codeOf(damaged)]).toEqual([422, 'payloadDamaged']);
  const no = await ask('decode', [{ metadata: {}, data: 'no base64!' }], { as: auditor });
  expect([no.status, codeOf(no)]).toEqual([422, 'invalidInput']);
});

test('a browser lets pages of Temporal’s UI ask, with credentials, and pages of no other site', async () => {
  const preflight = (origin: string, path = '/temporal/codec/decode') =>
    fetch(`${api.url}/api/v1${path}`, {
      method: 'OPTIONS',
      headers: {
        ...{ origin, 'access-control-request-method': 'POST' },
        'access-control-request-headers': 'content-type,x-namespace',
      },
    });
  const mine = await preflight(ui);
  expect(mine.status).toBe(204);
  expect(Object.fromEntries(mine.headers)).toMatchObject({
    'access-control-allow-origin': ui,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'Content-Type,Authorization,X-Namespace',
  });
  for (const [origin, path] of [
    ['https://temporal.tinh.example.evil.example', undefined],
    ['null', undefined],
    [ui, '/tasks'],
  ] as const)
    expect((await preflight(origin, path)).headers.get('access-control-allow-origin')).toBeNull();
});

test('a session is taken from Temporal’s UI for this alone', async () => {
  const cookie = await sessionCookie(auditor);
  const from = (origin: string) => ({ headers: { cookie, origin, 'sec-fetch-site': 'same-site' } });
  expect((await ask('decode', [plain], from(ui))).status).toBe(200);
  const other = await ask('decode', [plain], from('https://example.org'));
  expect([other.status, codeOf(other)]).toEqual([403, 'crossSite']);
  const changing = await api.ask({ method: 'POST', path: '/inbox/marks', body: {}, ...from(ui) });
  expect([changing.status, codeOf(changing)]).toEqual([403, 'crossSite']);
});

/** A session as a login leaves it. */
async function sessionCookie({ person }: Actor): Promise<string> {
  const secret = await sessionsIn({ store, limits, epochMs: Date.now }).start({
    ...{ person, providerSession: 'one', idToken: 'none', address: '127.0.0.1', browser: 'a test' },
  });
  return `__Host-dondoc-session=${secret}`;
}

async function encryptedWith(keys: PayloadKeys) {
  const [payload] = await payloadCodec(keys).encode([defaultPayloadConverter.toPayload('Đã tiêm xong.')]);
  return jsonOf(payload);
}

/** As Temporal's UI sends it. */
function jsonOf(payload: Payload | undefined) {
  const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(
      Object.entries(payload?.metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)]),
    ),
    data: base64(payload?.data),
  };
}
