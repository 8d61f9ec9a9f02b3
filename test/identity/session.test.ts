import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Store } from '../../activities/store/port.js';
import { Browser } from './browser.js';
import {
  choose,
  idleMinutes,
  lifetimeHours,
  logIn,
  openSite,
  type Site,
  type TestSite,
  whoAmI,
} from './site.js';

const officer = 'can-bo.so-tai-chinh';
const head = 'thu-truong.so-tai-chinh';
const minute = 60_000;
let opened: TestSite;
let site: Site;
let store: Store;
beforeAll(async () => {
  opened = await openSite();
  ({ site, store } = opened);
});
beforeEach(() => {
  opened.clock.now = Date.now();
});
afterAll(() => opened.close());

test('the cookie of a session is out of reach of scripts and other sites, and the database has only its hash', async () => {
  const browser = new Browser();
  const page = await browser.open(`${site.url}/login?to=/api/v1/me`);
  const back = await choose({
    browser,
    page,
    account: officer,
    stopAt: (next) => next.pathname === '/api/v1/me',
  });
  const line = back.headers.getSetCookie().find((one) => one.startsWith('dondoc-session-')) ?? '';
  expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  const secret = line.split(/[=;]/)[1] ?? '';
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  const [session] = await store.sessionsOf(officer);
  expect(session?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(session)).not.toContain(secret);
});

test('another login ends the session before it, and does not take over its secret', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const before = new Browser();
  for (const [name, value] of browser.cookies) before.cookies.set(name, value);
  // The provider still knows him.
  await browser.open(`${site.url}/login?to=/api/v1/me`);
  expect([...browser.cookies.values()]).not.toEqual([...before.cookies.values()]);
  expect((await whoAmI({ site, browser })).status).toBe(200);
  expect((await whoAmI({ site, browser: before })).status).toBe(401);
});

test(`a session ends after ${String(idleMinutes)} minutes in which nobody used it`, async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  opened.clock.now += (idleMinutes - 1) * minute;
  expect((await whoAmI({ site, browser })).status).toBe(200);
  opened.clock.now += (idleMinutes - 1) * minute;
  expect((await whoAmI({ site, browser })).status).toBe(200);
  opened.clock.now += idleMinutes * minute;
  expect((await whoAmI({ site, browser })).status).toBe(401);
  opened.clock.now -= idleMinutes * minute;
  expect((await whoAmI({ site, browser })).status).toBe(401);
});

test(`a session ends after ${String(lifetimeHours)} hours however much it is used`, async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  for (let quarter = 1; quarter < lifetimeHours * 4; quarter += 1) {
    opened.clock.now += 15 * minute;
    expect((await whoAmI({ site, browser })).status).toBe(200);
  }
  opened.clock.now += 15 * minute;
  expect((await whoAmI({ site, browser })).status).toBe(401);
});

test('what has expired is taken out of the database when somebody logs in', async () => {
  await logIn({ site, browser: new Browser(), account: head });
  opened.clock.now += 13 * 60 * minute;
  await logIn({ site, browser: new Browser(), account: officer });
  expect(await store.sessionsOf(head)).toEqual([]);
  expect(await store.sessionsOf(officer)).toHaveLength(1);
});

test('a person who leaves the directory has no session any more', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const place = site.people.findIndex(({ id }) => id === officer);
  const [person] = site.people.splice(place, 1);
  const answer = await whoAmI({ site, browser });
  if (person) site.people.push(person);
  expect([answer.status, answer.body['code']]).toEqual([403, 'unknownPerson']);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'none' }, 403],
  [{ origin: 'https://example.org' }, 403],
  [{ origin: 'null' }, 403],
  [{}, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
])('a change by a session that comes with %j is answered %d', async (headers, status) => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const answer = await whoAmI({ site, browser, method: 'POST', headers });
  expect(answer.status).toBe(status);
  if (status === 403) expect(answer.body['code']).toBe('crossSite');
});

test('a change by a session is taken from the own origin where a browser does not say more', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  expect((await whoAmI({ site, browser, method: 'POST', headers: { origin: site.url } })).status).toBe(200);
});
