import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { brokenLink, type Link } from '../../audit/chain.js';
import { loginChain } from '../../audit/logins.js';
import { TestApi } from '../support/api.js';
import { createTestDatabase } from '../support/mongo.js';

const an = { person: 'an', role: 'officer', unit: 'so-tai-chinh' } as const;
const binh = { person: 'binh', role: 'unitHead', unit: 'so-tai-chinh' } as const;
const auditor = { person: 'kiem-toan', role: 'auditor' } as const;
const idOf = (name: string) => createHash('sha256').update(name).digest('hex');
const database = createTestDatabase();
let store: Store;
let api: TestApi;

beforeAll(async () => {
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store });
  for (const [person, name, startedAtMs] of [
    ['an', 'office', 1_000],
    ['an', 'home', 2_000],
    ['binh', 'phone', 3_000],
  ] as const)
    await store.startSession({
      ...{ id: idOf(name), person, startedAtMs, seenAtMs: startedAtMs + 500 },
      ...{ address: '10.0.0.1', browser: name, idToken: 'secret' },
    });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await database.drop();
});

test('a person sees his own sessions, the youngest first, and nothing by which one could act', async () => {
  const { status, body } = await api.ask({ as: an, path: '/me/sessions' });
  expect([status, (body as { browser: string }[]).map(({ browser }) => browser)]).toEqual([
    200,
    ['home', 'office'],
  ]);
  expect(JSON.stringify(body)).not.toContain('secret');
});

test('a person ends his own sessions and no others', async () => {
  const end = (name: string) => api.ask({ as: an, method: 'DELETE', path: `/me/sessions/${idOf(name)}` });
  expect([(await end('home')).status, (await end('phone')).status]).toEqual([204, 204]);
  expect((await store.sessionsOf('an')).map(({ browser }) => browser)).toEqual(['office']);
  expect(await store.sessionsOf('binh')).toHaveLength(1);
});

test('the auditor reads the chain of logins in pieces that hold together; a unit does not', async () => {
  const at = '2026-11-24T08:00:00.000+07:00';
  for (const person of ['an', 'binh', 'chi'])
    await store.chainLogin({ at, what: 'loggedIn', person, address: '10.0.0.1' });
  const read = async (from: number) =>
    (await api.ask({ as: auditor, path: `/audit/logins?from=${String(from)}&limit=2` }))
      .body as (Link<unknown> & {
      readonly number: number;
    })[];
  const links = [...(await read(1)), ...(await read(3))];
  expect(links.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(brokenLink({ chainId: loginChain, links })).toBeUndefined();
  expect((await api.ask({ as: binh, path: '/audit/logins' })).status).toBe(403);
});
