import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shippedDirectory, shippedPeople } from '../../data/shipped.js';
import { accountsOf, search } from '../../dev/identity/accounts.js';
import { keysIn } from '../../dev/identity/keys.js';
import { loginPage } from '../../dev/identity/login-page.js';
import { dondoc } from '../cli/run-dondoc.js';
import { Browser } from './browser.js';
import { logIn, openSite, type Site, type TestSite, whoAmI } from './site.js';

const officer = 'can-bo.so-tai-chinh';
const accounts = accountsOf({ people: shippedPeople(), directory: shippedDirectory() });
let opened: TestSite;
let site: Site;
let home: string;
beforeAll(async () => {
  opened = await openSite();
  ({ site } = opened);
  home = mkdtempSync(join(tmpdir(), 'dondoc-home-'));
});
afterAll(async () => {
  await opened.close();
  rmSync(home, { recursive: true });
});

test('there is one account for each person of the directory, leaders first', () => {
  expect(accounts.map(({ id }) => id).sort()).toEqual(
    shippedPeople()
      .map(({ id }) => id)
      .sort(),
  );
  expect(accounts[0]?.role).toBe('chairman');
});

test('accounts are found by name, unit, position and id, with or without diacritics', () => {
  const found = (words: string, role = '') => search({ accounts, words, role }).map(({ id }) => id);
  expect(found('duong minh binh')).toEqual([officer]);
  expect(found('Sở Tài chính')).toEqual([officer, 'thu-truong.so-tai-chinh']);
  expect(found('department of FINANCE', 'unitHead')).toEqual(['thu-truong.so-tai-chinh']);
  expect(found('pho chu tich nong nghiep')).toEqual(['pho-chu-tich-nong-nghiep-tai-nguyen']);
  expect(found('nobody at all')).toEqual([]);
});

test('the login page says that it is for trying out, in both languages, and needs no script', async () => {
  const browser = new Browser();
  const vi = await browser.open(`${site.url}/login`);
  expect(vi.text).toContain('<html lang="vi">');
  expect(vi.text).toContain('hệ thống đăng nhập cục bộ, chỉ để dùng thử trên máy này. Không có mật khẩu');
  const en = await browser.open(`${vi.url.href}?lang=en&words=finance`);
  expect(en.text).toContain('<html lang="en">');
  expect(en.text).toContain('local login system, for trying dondoc out');
  expect(en.text).toContain('2 of 115 accounts');
  expect(vi.text + en.text).not.toMatch(/<script|<style| style=| on\w+=/);
  const csp = vi.headers.get('content-security-policy') ?? '';
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain(`form-action 'self' ${site.url}`);
});

test('what was typed is shown as text', () => {
  const query = { words: '"><script>alert(1)</script>', role: '<b>', language: 'vi' } as const;
  const html = loginPage({ path: '/interaction/x', query, accounts });
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<b>');
});

test('an account that is not there is not logged in', async () => {
  const page = await logIn({ site, browser: new Browser(), account: 'nobody' });
  expect(page.text).toContain('name="account"');
});

test('a page of another site, whose name points to this machine, gets no tokens', async () => {
  const { port } = new URL(site.issuer);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `evil.example:${port}` };
    request({ host: '127.0.0.1', port, path: '/token', method: 'POST', headers }, ({ statusCode }) =>
      resolve(statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

test('its keys outlive a restart, and only their owner can read them', async () => {
  const folder = join(home, 'identity');
  expect(keysIn(folder)).toEqual(keysIn(folder));
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  const token = (await ofCommand(['token', '--as', officer])).out;
  await site.stopProvider();
  await site.startProvider();
  expect((await whoAmI({ site, headers: { authorization: `Bearer ${token}` } })).body['id']).toBe(officer);
});

test('dondoc token --as USER prints a token by which the API knows that person', async () => {
  const { code, out, err } = await ofCommand(['token', '--as', officer]);
  expect([code, err]).toEqual([0, '']);
  const answer = await whoAmI({ site, headers: { authorization: `Bearer ${out}` } });
  expect(answer.body).toEqual({ id: officer, means: 'token' });
});

test('an account can be remembered for later commands, its token is not', async () => {
  expect((await ofCommand(['token', '--as', 'kiem-toan', '--remember'])).code).toBe(0);
  const { out } = await ofCommand(['token']);
  expect((await whoAmI({ site, headers: { authorization: `Bearer ${out}` } })).body['id']).toBe('kiem-toan');
  rmSync(join(home, 'acting-as.json'));
});

test('without a name, with one that is not there, or without a server, it says what to do', async () => {
  expect(await ofCommand(['token'])).toMatchObject({ code: 2, err: expect.stringContaining('--as') });
  const nobody = await ofCommand(['token', '--as', 'nobody', '--lang', 'en']);
  expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('no account "nobody"'), out: '' });
  const away = await dondoc({ args: ['token', '--as', 'x'], env: { DONDOC_URL: 'http://127.0.0.1:9' } });
  expect([away.code, away.err]).toEqual([3, expect.stringContaining('npm start')]);
});

/** The command as a person would run it against this site. */
async function ofCommand(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const { code, out, err } = await dondoc({ args, env: { DONDOC_URL: site.url, DONDOC_HOME: home } });
  return { code, out: out.toString('utf8').trim(), err };
}
