import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { dondoc } from './run-dondoc.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

test('a token in DONDOC_TOKEN goes with every request to the API', async () => {
  const { url, seen } = await api({});
  await dondoc({ args: ['period', 'list', 'p'], env: { DONDOC_URL: url, DONDOC_TOKEN: 'abc' } });
  expect(seen).toEqual([['/api/v1/plans/p/periods', 'Bearer abc']]);
});

test('without anybody named nothing is sent, and a refusal says how to say who one is', async () => {
  const { url, seen } = await api({});
  const ended = await dondoc({ args: ['period', 'list', 'p', '--lang', 'en'], env: { DONDOC_URL: url } });
  expect(seen).toEqual([['/api/v1/plans/p/periods', undefined]]);
  expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('DONDOC_TOKEN')]);
});

const grant = 'urn:dondoc:grant:local-account';
test.each([
  ['that offers no tokens of other people', 'self', ['authorization_code']],
  ['on another machine, whatever it offers', 'http://localhost.example.test', [grant]],
])('a provider %s is never asked for somebody: exit code 2', async (_what, issuer, grants) => {
  const { url, seen } = await api({ issuer, grants });
  const env = { DONDOC_URL: url };
  const token = await dondoc({ args: ['token', '--as', 'an'], env });
  if (issuer === 'self') {
    expect([token.code, token.err, token.out.toString()]).toEqual([
      2,
      expect.stringContaining('không phải hệ thống đăng nhập cục bộ'),
      '',
    ]);
    const list = await dondoc({ args: ['period', 'list', 'p', '--as', 'an'], env });
    expect([list.code, list.err]).toEqual([2, token.err]);
  } else expect(token.code).not.toBe(0);
  expect(seen.map(([path]) => path)).not.toContain('/token');
});

/** An API that refuses whoever says nothing, and the provider that it believes. */
async function api({
  issuer = 'self',
  grants = [],
}: {
  issuer?: string;
  grants?: readonly string[];
}): Promise<{
  readonly url: string;
  readonly seen: (readonly [string, string | undefined])[];
}> {
  const seen: (readonly [string, string | undefined])[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    seen.push([path, request.headers.authorization]);
    const known: Readonly<Record<string, unknown>> = {
      '/.well-known/oauth-protected-resource': { authorization_servers: [issuer === 'self' ? url : issuer] },
      '/.well-known/openid-configuration': { token_endpoint: `${url}/token`, grant_types_supported: grants },
    };
    response.writeHead(path in known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known[path] ?? { code: 'loginRequired', title: 'Log in.' }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, seen };
}
