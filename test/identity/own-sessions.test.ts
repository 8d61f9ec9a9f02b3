import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WrittenNotice } from '../../activities/store/change-port.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { ChangeFeed } from '../../api/changes/change-feed.js';
import type { Identity } from '../../api/identity/identity.js';
import { brokenLink, type Link } from '../../audit/chain.js';
import { loginChain } from '../../audit/logins.js';
import { TestApi } from '../support/api.js';
import { testIdentity } from '../support/identity.js';
import { createTestDatabase } from '../support/mongo.js';

const an = { person: 'an', role: 'officer', unit: 'so-tai-chinh' } as const;
const binh = { person: 'binh', role: 'unitHead', unit: 'so-tai-chinh' } as const;
const admin = { person: 'quan-tri', role: 'administrator' } as const;
const noted: Parameters<Identity['note']>[0][] = [];
const auditor = { person: 'kiem-toan', role: 'auditor' } as const;
const idOf = (name: string) => createHash('sha256').update(name).digest('hex');
const database = createTestDatabase();
let store: Store;
let api: TestApi;

beforeAll(async () => {
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store, identity: testIdentity({ note: (entry) => void noted.push(entry) }) });
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

test('an administrator sees where somebody is logged in, and ends it; who did it is noted', async () => {
  const path = '/people/binh/sessions';
  const { status, body } = await api.ask({ as: admin, path });
  expect([status, (body as { browser: string }[]).map(({ browser }) => browser)]).toEqual([200, ['phone']]);
  expect(JSON.stringify(body)).not.toContain('secret');
  // Of another person it is no session.
  await api.ask({ as: admin, method: 'DELETE', path: `/people/an/sessions/${idOf('phone')}` });
  expect(await store.sessionsOf('binh')).toHaveLength(1);
  noted.length = 0;
  const answer = await api.ask({ as: admin, method: 'DELETE', path: `${path}/${idOf('phone')}` });
  expect([answer.status, await store.sessionsOf('binh')]).toEqual([204, []]);
  expect(noted).toEqual([{ what: 'sessionEnded', person: 'binh', by: 'quan-tri', address: '127.0.0.1' }]);
  await store.startSession({
    ...{ id: idOf('tablet'), person: 'binh', startedAtMs: 1, seenAtMs: 1, address: '::1', browser: 'tablet' },
  });
  expect((await api.ask({ as: admin, method: 'DELETE', path })).status).toBe(204);
  expect(await store.sessionsOf('binh')).toEqual([]);
});

test.each([an, binh])('nobody else may, his own head neither: $person', async (as) => {
  const path = '/people/an/sessions';
  expect((await api.ask({ as, path })).status).toBe(403);
  expect((await api.ask({ as, method: 'DELETE', path })).status).toBe(403);
});

/** A stream of changes by a session; `end` resolves when it has ended. */
async function watchBy(session: string, changes?: ChangeFeed) {
  const { identity, ...others } = testIdentity();
  const bySession: Identity = {
    ...identity,
    authenticate: async (request) => {
      const known = await identity.authenticate(request);
      return known && { ...known, means: 'session', session: idOf(session) };
    },
    lasts: async (id) => (await store.session(id)) !== undefined,
  };
  const at = { startedAtMs: 1, seenAtMs: 1, address: '::1', browser: session };
  await store.startSession({ ...at, id: idOf(session), person: 'an' });
  const site = await TestApi.start({
    ...{ store, identity: { ...others, identity: bySession } },
    ...(changes && { changes }),
  });
  const { status, body } = await fetch(`${site.url}/api/v1/changes`, { headers: site.as(an) });
  expect(status).toBe(200);
  return { site, end: new Response(body).text().finally(() => site.close()) };
}

test('an open stream ends with the session by which it was opened, and no other', async () => {
  const [one, other] = [await watchBy('stream'), await watchBy('other-stream')];
  let hasOtherEnded = false;
  void other.end.then(() => (hasOtherEnded = true));
  await one.site.ask({ as: an, method: 'DELETE', path: `/me/sessions/${idOf('stream')}` });
  expect(await one.end).toMatch(/^event: hello\n/);
  expect(hasOtherEnded).toBe(false);
  await other.site.ask({ as: an, method: 'DELETE', path: `/me/sessions/${idOf('other-stream')}` });
  await other.end;
});

test('a stream whose session ended in another process tells nothing more', async () => {
  const news: WrittenNotice[] = [];
  const fed = { tasksSince: () => Promise.resolve([]), noticesSince: () => Promise.resolve(news) };
  const log = { warn: () => undefined };
  const { end } = await watchBy('far-away', new ChangeFeed({ store: fed, log }));
  await store.endSession(idOf('far-away'));
  news.push({ id: 'n/1', to: { role: 'officer', id: an.unit }, decidedAtMs: Date.now() });
  expect(await end).not.toContain('inbox');
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
