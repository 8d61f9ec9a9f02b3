import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Store } from '../../activities/store/port.js';
import { TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  const login = { issuer: 'https://login.tinh.example', sessionCookie: 'dondoc-session' };
  api = await TestApi.start({ store: {} as Store, login });
});

afterAll(async () => {
  await api.close();
});

const get = (path: string, headers = {}) => fetch(`${api.url}${path}`, { headers });

test('The document is for everybody, in the language that is asked for or preferred, and names the provider.', async () => {
  const titles = await Promise.all(
    [
      get('/openapi.json'),
      get('/openapi.json', { 'accept-language': 'en' }),
      get('/openapi.json?lang=vi', { 'accept-language': 'en' }),
    ].map(async (asked) => {
      const answer = await asked;
      expect([answer.status, answer.headers.get('vary')]).toEqual([
        200,
        expect.stringContaining('Accept-Language'),
      ]);
      const { info, components } = (await answer.json()) as {
        info: { title: string };
        components: { securitySchemes: { provider: { openIdConnectUrl: string } } };
      };
      expect(components.securitySchemes.provider.openIdConnectUrl).toContain('https://login.tinh.example/');
      return info.title;
    }),
  );
  expect(titles).toEqual([
    'Đôn đốc: giao diện lập trình',
    'dondoc: programming interface',
    'Đôn đốc: giao diện lập trình',
  ]);
});

test('The reference page loads from dondoc alone, and its policy allows nothing else.', async () => {
  const page = await get('/reference?lang=en');
  const html = await page.text();
  expect(html).toContain('<html lang="en">');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(loaded.length).toBeGreaterThanOrEqual(6);
  for (const address of loaded) {
    expect(address).toMatch(/^\/(reference|openapi\.json)/);
    expect((await get(address)).status).toBe(200);
  }
});

test('The style sheets ask for nothing further; files beside those of the page are not there.', async () => {
  for (const name of ['swagger-ui.css', 'reference.css']) {
    const style = await (await get(`/reference/assets/${name}`)).text();
    const asked = [...style.matchAll(/url\(\s*['"]?([^'")]{0,12})/g)].map(([, address = '']) => address);
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
  }
  for (const name of ['package.json', '..%2Fpackage.json', 'swagger-ui-bundle.js.map'])
    expect((await get(`/reference/assets/${name}`)).status).toBe(404);
});

test('A method that an address does not have is answered 405 with those that it has.', async () => {
  const answer = await fetch(`${api.url}/api/v1/tasks/mau/1.1/so-y-te/commands`);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  expect(((await answer.json()) as { code: string }).code).toBe('methodNotAllowed');
});
