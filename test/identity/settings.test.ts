import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import pino from 'pino';
import { apiConfig } from '../../api/config.js';
import { cookiesOf } from '../../api/identity/cookies.js';
import { loginRecord } from '../../api/identity/login-record.js';
import type { LoginEntry } from '../../audit/logins.js';

const needed = {
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  MONGODB_URI: 'mongodb://127.0.0.1/dondoc',
  OIDC_ISSUER: 'https://id.tinh.example/realms/tinh',
  OIDC_CLIENT_ID: 'dondoc-web',
  OIDC_AUDIENCE: 'https://dondoc.tinh.example/api/v1',
  PUBLIC_URL: 'https://dondoc.tinh.example',
};

test('the provider, its client and the limits of sessions come from the environment', () => {
  expect(apiConfig(needed).identity).toEqual({
    issuer: 'https://id.tinh.example/realms/tinh',
    clientId: 'dondoc-web',
    audience: 'https://dondoc.tinh.example/api/v1',
    personClaim: 'sub',
    publicUrl: new URL('https://dondoc.tinh.example'),
    limits: { idleMinutes: 30, lifetimeHours: 12 },
  });
  const more = {
    OIDC_CLIENT_SECRET: 'x',
    OIDC_PERSON_CLAIM: 'preferred_username',
    DONDOC_SESSION_HOURS: '8',
  };
  expect(apiConfig({ ...needed, ...more }).identity).toMatchObject({
    clientSecret: 'x',
    personClaim: 'preferred_username',
    limits: { lifetimeHours: 8 },
  });
});

test.each([
  [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER is not set'],
  [{ OIDC_ISSUER: 'http://id.tinh.example' }, 'OIDC_ISSUER is no https address'],
  [{ OIDC_ISSUER: 'id.tinh.example' }, 'OIDC_ISSUER is no https address'],
  [{ OIDC_AUDIENCE: 'dondoc-web' }, 'must not be the same'],
  [{ PUBLIC_URL: 'http://dondoc.tinh.example' }, 'PUBLIC_URL is no https address'],
  [{ PUBLIC_URL: 'https://tinh.example/dondoc' }, 'PUBLIC_URL is no https address of a host alone'],
  [{ DONDOC_SESSION_IDLE_MINUTES: '0' }, 'DONDOC_SESSION_IDLE_MINUTES'],
  [{ DONDOC_SESSION_HOURS: '1000' }, 'DONDOC_SESSION_HOURS'],
])('a setting that would not be safe keeps the API from starting: %j', (wrong, words) => {
  expect(() => apiConfig({ ...needed, ...wrong })).toThrow(words);
});

test('with https the cookie is bound to this host and sent over https alone', () => {
  const set: [string, string, object][] = [];
  const response = { cookie: (...of: [string, string, object]) => set.push(of) } as unknown as Response;
  const { session } = cookiesOf(new URL('https://dondoc.tinh.example'));
  session.write(response, 'secret');
  const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
  expect(set).toEqual([['__Host-dondoc-session', 'secret', options]]);
  const other = { headers: { cookie: 'dondoc-session=planted; dondoc-session-=planted' } } as Request;
  expect(session.read(other)).toBeUndefined();
});

test('a flood of refusals is counted and not chained link by link; logins always are', async () => {
  const chained: LoginEntry[] = [];
  let now = Date.parse('2026-11-24T08:00:00Z');
  const note = loginRecord({
    store: {
      chainLogin: (entry) => {
        chained.push(entry);
        return Promise.resolve();
      },
      loginAudit: () => Promise.resolve([]),
    },
    log: pino({ enabled: false }),
    epochMs: () => now,
  });
  for (let count = 0; count < 1_000; count += 1) note({ what: 'tokenRefused', address: '10.0.0.9' });
  note({ what: 'loggedIn', person: 'an', address: '10.0.0.1' });
  now += 60_000;
  note({ what: 'tokenRefused', address: '10.0.0.9' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(chained).toHaveLength(62);
  expect(chained[60]).toMatchObject({ what: 'loggedIn', leftOut: 940 });
  expect(chained[61]).not.toHaveProperty('leftOut');
});

test('a record that cannot be written keeps nobody out, and the next one is written', async () => {
  const chained: LoginEntry[] = [];
  let isAway = true;
  const note = loginRecord({
    store: {
      chainLogin: (entry) => {
        if (isAway) return Promise.reject(new Error('away'));
        chained.push(entry);
        return Promise.resolve();
      },
      loginAudit: () => Promise.resolve([]),
    },
    log: pino({ enabled: false }),
    epochMs: Date.now,
  });
  note({ what: 'loggedIn', person: 'an', address: '10.0.0.1' });
  await new Promise((resolve) => setImmediate(resolve));
  isAway = false;
  note({ what: 'loggedOut', person: 'an', address: '10.0.0.1' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(chained.map(({ what }) => what)).toEqual(['loggedOut']);
});
