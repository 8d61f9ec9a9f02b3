import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { brokenLink } from '../../audit/chain.js';
import { loginChain } from '../../audit/logins.js';
import { Browser } from './browser.js';
import { choose, logIn, openSite, type Site, type TestSite, whoAmI } from './site.js';

const officer = 'can-bo.so-tai-chinh';
const head = 'thu-truong.so-tai-chinh';
const minute = 60_000;
let opened: TestSite;
let site: Site;
beforeAll(async () => {
  opened = await openSite();
  ({ site } = opened);
});
beforeEach(() => {
  opened.clock.now = Date.now();
});
afterAll(() => opened.close());

test('a person logs in by code and PKCE, comes to where he wanted to go, and acts by his session', async () => {
  const browser = new Browser();
  const page = await logIn({ site, browser, account: officer });
  expect([page.url.href, page.status]).toEqual([`${site.url}/api/v1/me`, 200]);
  expect(JSON.parse(page.text)).toEqual({ id: officer, means: 'session' });
  const asked = new URL(browser.visited.find((url) => url.startsWith(`${site.issuer}/auth?`)) ?? '');
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^.{40,}$/),
    nonce: expect.stringMatching(/^.{40,}$/),
  });
});

test('logout ends the session here and leads on to the provider, where it is confirmed', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: head });
  const stolen = new Browser();
  for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
  const page = await browser.open(`${site.url}/logout`);
  expect(page.url.href).toContain(`${site.issuer}/session/end?`);
  expect(page.text).toContain('name="logout" value="yes"');
  const answer = await whoAmI({ site, browser: stolen });
  expect([answer.status, answer.body['code']]).toEqual([401, 'loginRequired']);
  const xsrf = /name="xsrf" value="(?<xsrf>[^"]+)"/.exec(page.text)?.groups?.['xsrf'] ?? '';
  const out = await browser.open(`${site.issuer}/session/end/confirm`, {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  expect(out.url.href).toBe(`${site.url}/`);
  expect((await browser.open(`${site.url}/login`)).text).toContain('name="account"');
});

test('a logout at the provider ends the sessions that came of it, wherever their cookies are', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: head });
  const elsewhere = new Browser();
  await logIn({ site, browser: elsewhere, account: head });
  const page = await browser.open(`${site.issuer}/session/end`);
  const xsrf = /name="xsrf" value="(?<xsrf>[^"]+)"/.exec(page.text)?.groups?.['xsrf'] ?? '';
  await browser.open(`${site.issuer}/session/end/confirm`, {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  await settled(() => opened.store.loginAudit({ from: 1, limit: 1_000 }));
  expect((await whoAmI({ site, browser })).status).toBe(401);
  // The other browser has a session of its own at the provider.
  expect((await whoAmI({ site, browser: elsewhere })).status).toBe(200);
});

test.each(['cross-site', 'same-site'])('a %s page cannot log anybody out', async (from) => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const page = await browser.open(`${site.url}/logout`, { headers: { 'sec-fetch-site': from } });
  expect([page.status, page.text]).toEqual([403, expect.stringContaining('href="/logout"')]);
  expect((await whoAmI({ site, browser })).status).toBe(200);
});

const elsewhere = [
  'https://example.org/',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  '/.//example.org',
  '/x/..//example.org',
  '/\t/example.org',
  'javascript:alert(1)',
  ' https://example.org',
  '/%09/example.org\u0000'.replace('%09', '\n'),
];
test.each(elsewhere)('a login never leads to another site: %j', async (to) => {
  const browser = new Browser();
  const page = await logIn({ site, browser, account: officer, to });
  expect(page.url.origin).toBe(site.url);
  expect(browser.visited.filter((url) => !url.startsWith(site.url) && !url.startsWith(site.issuer))).toEqual(
    [],
  );
});

test('an answer of the provider counts once: the same state and code again are refused', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const callback = browser.visited.find((url) => url.includes('/login/callback?')) ?? '';
  const again = await browser.open(callback);
  expect([again.status, again.text]).toEqual([400, expect.stringContaining('Đăng nhập lại')]);
});

test('an answer of the provider counts in the browser in which the login began, and in no other', async () => {
  const attacker = new Browser();
  const page = await attacker.open(`${site.url}/login`);
  const isBack = (next: URL) => next.pathname === '/login/callback';
  const back = await choose({ browser: attacker, page, account: officer, stopAt: isBack });
  const victim = new Browser();
  await victim.open(`${site.url}/login`);
  const led = await victim.open(back.headers.get('location') ?? '');
  expect(led.status).toBe(400);
  expect((await whoAmI({ site, browser: victim })).status).toBe(401);
});

test.each([
  ['another state', (url: URL) => url.searchParams.set('state', 'made-up')],
  ['another code', (url: URL) => url.searchParams.set('code', 'made-up')],
  ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://example.org')],
  ['no code', (url: URL) => url.searchParams.delete('code')],
  ['two codes', (url: URL) => url.searchParams.append('code', 'made-up')],
])('an answer with %s is refused', async (_what, change) => {
  const browser = new Browser();
  const page = await browser.open(`${site.url}/login`);
  const isBack = (next: URL) => next.pathname === '/login/callback';
  const back = await choose({ browser, page, account: officer, stopAt: isBack });
  const url = new URL(back.headers.get('location') ?? '');
  change(url);
  expect((await browser.open(url)).status).toBe(400);
  expect((await whoAmI({ site, browser })).status).toBe(401);
});

test('a login that took longer than ten minutes begins anew', async () => {
  const browser = new Browser();
  const page = await browser.open(`${site.url}/login`);
  opened.clock.now += 10 * minute;
  expect((await choose({ browser, page, account: officer })).status).toBe(400);
});

test('two windows of one browser may log in at once', async () => {
  const browser = new Browser();
  const first = await browser.open(`${site.url}/login?to=/api/v1/me`);
  await browser.open(`${site.url}/login?to=/api/v1/me`);
  expect((await choose({ browser, page: first, account: officer })).status).toBe(200);
});

test('a person who is not in the directory is told what to do', async () => {
  const place = site.people.findIndex(({ id }) => id === officer);
  const [person] = site.people.splice(place, 1);
  const page = await logIn({ site, browser: new Browser(), account: officer });
  if (person) site.people.push(person);
  expect([page.status, page.text]).toEqual([403, expect.stringContaining('đề nghị người quản trị')]);
});

test('an identity token of the provider opens no door of the API', async () => {
  await logIn({ site, browser: new Browser(), account: officer });
  const [session] = await opened.store.sessionsOf(officer);
  const answer = await whoAmI({ site, headers: { authorization: `Bearer ${session?.idToken ?? ''}` } });
  expect([session?.idToken?.split('.').length, answer.status, answer.body['code']]).toEqual([
    3,
    401,
    'badToken',
  ]);
});

test('while the provider is away nobody logs in, and whoever is logged in goes on', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: officer });
  const login = await new Browser().open(`${site.url}/login`);
  const isBack = (next: URL) => next.pathname === '/login/callback';
  const late = new Browser();
  const page = await late.open(`${site.url}/login`);
  const back = await choose({ browser: late, page, account: officer, stopAt: isBack });
  await site.stopProvider();
  const answer = await late.open(back.headers.get('location') ?? '');
  expect([login.status, answer.status, answer.headers.get('retry-after')]).toEqual([200, 503, '5']);
  expect((await whoAmI({ site, browser })).status).toBe(200);
  await site.startProvider();
});

test('who logged in, out, or was refused is one chain of which no link is broken', async () => {
  const browser = new Browser();
  await logIn({ site, browser, account: head });
  await whoAmI({ site, browser, method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
  await browser.open(`${site.url}/logout`);
  await whoAmI({ site, headers: { authorization: 'Bearer made-up' } });
  const links = await settled(() => opened.store.loginAudit({ from: 1, limit: 1_000 }));
  expect(brokenLink({ chainId: loginChain, links })).toBeUndefined();
  expect(links.slice(-4).map(({ event }) => [event.what, event.person, event.address])).toEqual([
    ['loggedIn', head, '127.0.0.1'],
    ['sessionRefused', head, '127.0.0.1'],
    ['loggedOut', head, '127.0.0.1'],
    ['tokenRefused', undefined, '127.0.0.1'],
  ]);
  expect(links.map(({ event }) => event.what)).toContain('loginRefused');
});

/** The chain once nothing more is added: links are written behind the answers. */
async function settled<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (let before = -1; ; ) {
    const found = await read();
    if (found.length === before) return found;
    before = found.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
