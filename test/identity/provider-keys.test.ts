import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { createIdentity } from '../../api/identity/create-identity.js';
import { discoveredProvider } from '../../api/identity/provider.js';
import type { Person } from '../../domain/people/people.js';
import { signedToken, testAudience } from '../support/identity.js';
import { me, startTokenApi } from './token-api.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
const an: Person = {
  id: 'an',
  name: 'An',
  mail: 'an@x.test',
  language: 'vi',
  role: 'officer',
  unit: 'so-y-te',
};

test('keys are asked for once, however many tokens come', async () => {
  const provider = await startProvider();
  const api = await apiOf(provider.issuer);
  const key = provider.addKey('one');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => me({ server: api, ...by(provider, 'one', key) })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(provider.asked).toEqual({ configuration: 1, keys: 1 });
});

test('made-up names of keys do not make the provider be asked again and again', async () => {
  const provider = await startProvider();
  const api = await apiOf(provider.issuer);
  const key = provider.addKey('one');
  await me({ server: api, ...by(provider, 'one', key) });
  for (let count = 0; count < 20; count += 1)
    expect((await me({ server: api, ...by(provider, `made-up-${String(count)}`, key) })).status).toBe(401);
  expect(provider.asked).toEqual({ configuration: 1, keys: 1 });
});

test('a provider that is away means try again (503), not that the token is bad', async () => {
  const provider = await startProvider();
  const key = provider.addKey('one');
  const api = await apiOf(provider.issuer);
  provider.state = 'broken';
  const answer = await me({ server: api, ...by(provider, 'one', key) });
  expect(answer).toMatchObject({ status: 503, code: 'providerAway' });
  expect(answer.headers.get('retry-after')).toBe('5');
  const { configuration } = provider.asked;
  await me({ server: api, ...by(provider, 'one', key) });
  expect(provider.asked.configuration).toBe(configuration);
});

test('a provider that cannot be reached at all means the same', async () => {
  const provider = await startProvider();
  const key = provider.addKey('one');
  const { issuer } = provider;
  const api = await apiOf(issuer);
  provider.server.close().closeAllConnections();
  expect((await me({ server: api, ...by(provider, 'one', key) })).status).toBe(503);
});

test('keys that are known count on while the provider is away', async () => {
  const provider = await startProvider();
  const key = provider.addKey('one');
  const api = await apiOf(provider.issuer);
  expect((await me({ server: api, ...by(provider, 'one', key) })).status).toBe(200);
  provider.state = 'broken';
  expect((await me({ server: api, ...by(provider, 'one', key) })).status).toBe(200);
});

test('a description that names another issuer is not believed', async () => {
  const provider = await startProvider();
  const key = provider.addKey('one');
  const api = await apiOf(provider.issuer);
  provider.state = 'impostor';
  expect((await me({ server: api, ...by(provider, 'one', key) })).status).toBe(503);
});

interface TestProvider {
  readonly issuer: string;
  readonly server: Server;
  readonly asked: { configuration: number; keys: number };
  state: 'well' | 'broken' | 'impostor';
  readonly addKey: (kid: string) => KeyObject;
}

async function startProvider(): Promise<TestProvider> {
  const keys: object[] = [];
  const asked = { configuration: 0, keys: 0 };
  const server = createServer((request, response) => {
    const isConfiguration = request.url === '/.well-known/openid-configuration';
    asked[isConfiguration ? 'configuration' : 'keys'] += 1;
    if (provider.state === 'broken') return void response.writeHead(500).end();
    const name = provider.state === 'impostor' ? 'https://other.test' : provider.issuer;
    const configuration = { issuer: name, jwks_uri: `${provider.issuer}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isConfiguration ? configuration : { keys }));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const provider: TestProvider = {
    issuer: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    ...{ server, asked, state: 'well' },
    addKey: (kid) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      keys.push({ ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' });
      return privateKey;
    },
  };
  return provider;
}

async function apiOf(issuer: string): Promise<Server> {
  const { keys } = discoveredProvider(issuer);
  const tokens = { issuer, audience: testAudience, personClaim: 'sub', epochMs: Date.now, keys };
  const server = await startTokenApi(createIdentity({ people: [an], note: () => undefined, tokens }));
  servers.push(server);
  return server;
}

function by({ issuer }: TestProvider, kid: string, key: KeyObject): { readonly authorization: string } {
  const exp = Math.floor(Date.now() / 1000) + 600;
  const payload = { iss: issuer, aud: testAudience, sub: 'an', exp };
  return {
    authorization: `Bearer ${signedToken({ header: { alg: 'EdDSA', typ: 'at+jwt', kid }, payload, key })}`,
  };
}
