import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import express from 'express';
import { createLocalJWKSet } from 'jose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { backChannelLogout } from '../../api/identity/back-channel-logout.js';
import type { NoteLogin } from '../../api/identity/login-record.js';
import { signedToken, testIssuer } from '../support/identity.js';
import { createTestDatabase } from '../support/mongo.js';

const clientId = 'dondoc-web';
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'OKP', kid: 'key', alg: 'EdDSA', use: 'sig' };
const database = createTestDatabase();
const noted: Parameters<NoteLogin>[0][] = [];
const ended: string[] = [];
let store: Store;
let server: Server;
let now = Date.now();
let number = 0;
let away = false;

beforeAll(async () => {
  store = openMongoStore({ uri: database.uri });
  const terms = {
    issuer: testIssuer,
    clientId,
    keys: createLocalJWKSet({ keys: [jwk] }),
    epochMs: () => now,
  };
  const note: NoteLogin = (entry) => void noted.push(entry);
  const onEnded = (session: string) => void ended.push(session);
  const stored: Store = {
    ...store,
    endSessionsOf: (of) => (away ? Promise.reject(new Error('MongoDB is away')) : store.endSessionsOf(of)),
  };
  const application = express().use(backChannelLogout({ terms, store: stored, note, onEnded }));
  const faulty: express.ErrorRequestHandler = (_fault, _request, response, _next) =>
    void response.status(503).end();
  server = createServer(application.use(faulty));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(async () => {
  now = Date.now();
  noted.length = 0;
  ended.length = 0;
  for (const { id } of [...(await store.sessionsOf('an')), ...(await store.sessionsOf('binh'))])
    await store.endSession(id);
  await logIn({ id: 'an-office', person: 'an', subject: 'sub-an', providerSession: 'office' });
  await logIn({ id: 'an-home', person: 'an', subject: 'sub-an', providerSession: 'home' });
  await logIn({ id: 'binh-phone', person: 'binh', subject: 'sub-binh', providerSession: 'phone' });
});
afterAll(async () => {
  server.close();
  await store.close();
  await database.drop();
});

function logIn(session: { id: string; person: string; subject: string; providerSession: string }) {
  const at = { startedAtMs: now, seenAtMs: now, address: '10.0.0.1', browser: 'test' };
  return store.startSession({ ...session, ...at });
}

function payload(changes: Readonly<Record<string, unknown>> = {}) {
  const seconds = Math.floor(now / 1_000);
  number += 1;
  return {
    ...{ iss: testIssuer, aud: clientId, iat: seconds, exp: seconds + 120, jti: `jti-${String(number)}` },
    ...{ sub: 'sub-an', sid: 'office', events: { [logoutEvent]: {} } },
    ...changes,
  };
}

const header = (changes: Readonly<Record<string, unknown>> = {}) => ({
  ...{ alg: 'EdDSA', typ: 'logout+jwt', kid: 'key' },
  ...changes,
});

function token(changes: Readonly<Record<string, unknown>> = {}): string {
  return signedToken({ header: header(), payload: payload(changes), key: privateKey });
}

async function post(body: URLSearchParams | string, type = 'application/x-www-form-urlencoded') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${String(port)}/logout/back-channel`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  return { status: answer.status, cache: answer.headers.get('cache-control'), text: await answer.text() };
}

const say = (logoutToken: string) => post(new URLSearchParams({ logout_token: logoutToken }));

const sessions = async () =>
  [...(await store.sessionsOf('an')), ...(await store.sessionsOf('binh'))].map(({ id }) => id).sort();

const logouts: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['a session of his', { sub: undefined }, ['an-office']],
  ['a session of his, and him', {}, ['an-office']],
  ['him', { sid: undefined }, ['an-home', 'an-office']],
  ['a session that is none', { sid: 'ended-long-ago' }, []],
  ['another session than his', { sid: 'phone' }, []],
];
test.each(logouts)(
  'where the provider names %s, that ends, is noted, and nothing else does',
  async (_what, changes, gone) => {
    const before = await sessions();
    expect(await say(token(changes))).toEqual({ status: 200, cache: 'no-store', text: '' });
    expect(await sessions()).toEqual(before.filter((id) => !gone.includes(id)));
    expect([...ended].sort()).toEqual(gone);
    expect(noted.map(({ what, person, reason }) => [what, person, reason])).toEqual(
      gone.map(() => ['loggedOut', 'an', 'at the provider']),
    );
  },
);

const minutes = (count: number) => Math.floor(now / 1_000) + count * 60;
const forged: Readonly<Record<string, () => string>> = {
  'no signature, algorithm none': () => signedToken({ header: header({ alg: 'none' }), payload: payload() }),
  'another key': () => signedToken({ header: header(), payload: payload(), key: other.privateKey }),
  'an unknown key': () =>
    signedToken({ header: header({ kid: 'made-up' }), payload: payload(), key: other.privateKey }),
  'another issuer': () => token({ iss: 'https://example.org' }),
  'another audience': () => token({ aud: 'another-client' }),
  'no audience': () => token({ aud: undefined }),
  'no expiry': () => token({ exp: undefined }),
  expired: () => token({ exp: minutes(-1) }),
  'no moment of issue': () => token({ iat: undefined }),
  'issued long ago': () => token({ iat: minutes(-5), exp: minutes(60) }),
  'issued in times to come': () => token({ iat: minutes(5), exp: minutes(60) }),
  'no jti': () => token({ jti: undefined }),
  'an empty jti': () => token({ jti: '' }),
  'a jti that is no text': () => token({ jti: 7 }),
  'no events': () => token({ events: undefined }),
  'another event': () => token({ events: { 'http://schemas.openid.net/event/other': {} } }),
  'an event that is no object': () => token({ events: { [logoutEvent]: true } }),
  'events as a list': () => token({ events: [logoutEvent] }),
  'a nonce': () => token({ nonce: 'n' }),
  'neither subject nor session': () => token({ sub: undefined, sid: undefined }),
  'a subject that is no text': () => token({ sub: { $ne: '' } }),
  'a session that is no text': () => token({ sid: { $ne: '' } }),
  'an access token': () =>
    signedToken({ header: header({ typ: 'at+jwt' }), payload: payload(), key: privateKey }),
  'no token': () => 'logout',
  'a token without end': () => token({ more: 'x'.repeat(10_000) }),
};

test.each(Object.keys(forged))('a forged logout token ends nothing: %s', async (what) => {
  const before = await sessions();
  const answer = await say(forged[what]?.() ?? '');
  expect([answer.status, answer.cache, JSON.parse(answer.text)]).toEqual([
    400,
    'no-store',
    { error: 'invalid_request' },
  ]);
  expect(await sessions()).toEqual(before);
  expect(noted.map(({ what: happened }) => happened)).toEqual(['logoutRefused']);
});

test('a logout token counts once: sent again it ends no session that began meanwhile', async () => {
  const once = token({ sid: undefined });
  expect((await say(once)).status).toBe(200);
  await logIn({ id: 'an-again', person: 'an', subject: 'sub-an', providerSession: 'again' });
  expect((await say(once)).status).toBe(400);
  expect(await sessions()).toContain('an-again');
  expect(noted.at(-1)).toMatchObject({ what: 'logoutRefused', reason: 'used before' });
});

test('a logout token whose sessions could not be ended counts when the provider sends it again', async () => {
  const once = token({ sid: undefined });
  away = true;
  expect((await say(once)).status).toBe(503);
  away = false;
  expect((await say(once)).status).toBe(200);
  expect(ended.sort()).toEqual(['an-home', 'an-office']);
});

test.each([
  ['no form', '{"logout_token":"x"}', 'application/json'],
  ['a form without a token', 'a=b', undefined],
  ['a form with two tokens', 'logout_token=a&logout_token=b', undefined],
])('%s is refused', async (_what, body, type) => {
  expect((await post(body, type)).status).toBe(400);
});

test('what was remembered of logout tokens is forgotten when they would not be believed any more', async () => {
  await store.useLogoutToken({ id: 'old', atMs: 1_000 });
  await store.useLogoutToken({ id: 'old', atMs: 1_500 });
  expect(await store.hasUsedLogoutToken('old')).toBe(true);
  const bounds = { startedBeforeMs: 0, seenBeforeMs: 0, loginsBeforeMs: 0, logoutTokensBeforeMs: 2_000 };
  await store.forgetSessions(bounds);
  expect(await store.hasUsedLogoutToken('old')).toBe(false);
});
