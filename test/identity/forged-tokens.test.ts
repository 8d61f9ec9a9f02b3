import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, SignJWT } from 'jose';
import { signedToken, testAudience, testIdentity, testIssuer } from '../support/identity.js';
import { me, startTokenApi } from './token-api.js';

const identity = testIdentity();
const an = { person: 'an', role: 'officer', unit: 'so-tai-chinh' } as const;
const binh = { person: 'binh', role: 'unitHead', unit: 'so-tai-chinh' } as const;
const other = generateKeyPairSync('ed25519');
const [publicKey] = identity.keys.keys;
const nowInSeconds = () => Math.floor(Date.now() / 1000);
let server: Server;
beforeAll(async () => {
  identity.as(an);
  identity.as(binh);
  server = await startTokenApi(identity.identity);
});
afterAll(() => {
  server.close();
});

test('a token that is as it should be names its person', async () => {
  expect(await me({ server, ...identity.as(an) })).toMatchObject({ status: 200, id: 'an' });
  const plain = `bearer ${identity.token({ person: 'binh', header: { typ: 'JWT' } })}`;
  expect(await me({ server, authorization: plain })).toMatchObject({ status: 200, id: 'binh' });
});

test('a request that carries nothing is nobody, and is told how to log in', async () => {
  const answer = await me({ server });
  expect(answer).toMatchObject({ status: 401, code: 'loginRequired' });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="dondoc"');
});

test('a token in the address of a page is nothing: addresses end up in logs', async () => {
  const path = `/me?access_token=${identity.token({ person: 'an' })}`;
  expect(await me({ server, path })).toMatchObject({ status: 401, code: 'loginRequired' });
});

const good = () => ({
  ...{ iss: testIssuer, aud: testAudience, sub: 'an', client_id: 'test', jti: 'x' },
  ...{ iat: nowInSeconds(), exp: nowInSeconds() + 3_600 },
});
const header = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ alg: 'EdDSA', typ: 'at+jwt', kid: publicKey?.kid ?? '' },
  ...more,
});
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of which one part is another than what was signed. */
function exchanged({ place, value }: { place: 0 | 1; value: unknown }): string {
  const parts = identity.token({ person: 'an' }).split('.');
  parts[place] = part(value);
  return parts.join('.');
}

/** The public key, which everybody has, as the secret of a symmetric signature. */
function symmetric({ alg, secret }: { alg: string; secret: string | Buffer }): string {
  const signed = `${part(header({ alg }))}.${part(good())}`;
  const signature = createHmac(alg.replace('HS', 'sha'), secret).update(signed).digest('base64url');
  return `${signed}.${signature}`;
}

async function signedBy({ alg, key }: { alg: string; key: KeyObject }): Promise<string> {
  return new SignJWT(good()).setProtectedHeader(header({ alg })).sign(key);
}

const pem = () =>
  createPublicKey({ key: publicKey as JsonWebKey, format: 'jwk' }).export({ format: 'pem', type: 'spki' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const forged: Readonly<Record<string, () => string | Promise<string>>> = {
  'no signature, algorithm none': () => signedToken({ header: header({ alg: 'none' }), payload: good() }),
  'algorithm None in other letters': () => signedToken({ header: header({ alg: 'nOnE' }), payload: good() }),
  'the signature cut off': () => `${identity.token({ person: 'an' }).split('.').slice(0, 2).join('.')}.`,
  'two parts': () => identity.token({ person: 'an' }).split('.').slice(0, 2).join('.'),
  'HS256 with the public key as secret': () => symmetric({ alg: 'HS256', secret: pem() }),
  'HS256 with the public key as it is published as secret': () =>
    symmetric({ alg: 'HS256', secret: JSON.stringify(publicKey) }),
  'HS256 with the x of the public key as secret': () =>
    symmetric({ alg: 'HS256', secret: Buffer.from(publicKey?.x ?? '', 'base64url') }),
  'HS512 with the public key as secret': () => symmetric({ alg: 'HS512', secret: publicKey?.x ?? '' }),
  'HS256 with an empty secret': () => symmetric({ alg: 'HS256', secret: '' }),
  'another key under the same name': () =>
    signedToken({ header: header(), payload: good(), key: other.privateKey }),
  'another key under a name of its own': () =>
    signedToken({ header: header({ kid: 'mine' }), payload: good(), key: other.privateKey }),
  'another algorithm, RS256 with a key of its own': () => signedBy({ alg: 'RS256', key: rsa.privateKey }),
  'another algorithm, ES256 with a key of its own': () => signedBy({ alg: 'ES256', key: ec.privateKey }),
  'an algorithm that is not allowed, RS512': () => signedBy({ alg: 'RS512', key: rsa.privateKey }),
  'another algorithm written over the good one': () =>
    exchanged({ place: 0, value: header({ alg: 'ES256' }) }),
  expired: () => identity.token({ person: 'an', claims: { exp: nowInSeconds() - 11 } }),
  'no expiry': () => identity.token({ person: 'an', claims: { exp: undefined } }),
  'an expiry in words': () => identity.token({ person: 'an', claims: { exp: 'never' } }),
  'not yet valid': () => identity.token({ person: 'an', claims: { nbf: nowInSeconds() + 60 } }),
  'another audience': () => identity.token({ person: 'an', claims: { aud: 'https://other.test' } }),
  'no audience': () => identity.token({ person: 'an', claims: { aud: undefined } }),
  'an audience that begins alike': () =>
    identity.token({ person: 'an', claims: { aud: `${testAudience}/more` } }),
  'another issuer': () => identity.token({ person: 'an', claims: { iss: 'https://other.test' } }),
  'the issuer with a slash': () => identity.token({ person: 'an', claims: { iss: `${testIssuer}/` } }),
  'no issuer': () => identity.token({ person: 'an', claims: { iss: undefined } }),
  'a swapped subject': () => exchanged({ place: 1, value: { ...good(), sub: 'binh' } }),
  'the payload of another token': () => {
    const [head, , signature] = identity.token({ person: 'an' }).split('.');
    return [head, identity.token({ person: 'binh' }).split('.')[1], signature].join('.');
  },
  'an empty subject': () => identity.token({ person: '' }),
  'no subject': () => identity.token({ person: 'an', claims: { sub: undefined } }),
  'a subject that is a list': () => identity.token({ person: 'an', claims: { sub: ['an'] } }),
  'a subject that is a query': () => identity.token({ person: 'an', claims: { sub: { $gt: '' } } }),
  'an identity token in place of an access token': () =>
    identity.token({ person: 'an', claims: { nonce: 'n' } }),
  'an identity token bound to an access token': () =>
    identity.token({ person: 'an', claims: { at_hash: 'h' } }),
  'a logout token': () => identity.token({ person: 'an', header: { typ: 'logout+jwt' } }),
  'no type': () => identity.token({ person: 'an', header: { typ: undefined } }),
  'a key in its own header (jwk)': async () =>
    signedToken({
      header: header({ jwk: await exportJWK(other.publicKey), kid: undefined }),
      payload: good(),
      key: other.privateKey,
    }),
  'a key in its own header under the good name': async () =>
    signedToken({
      header: header({ jwk: await exportJWK(other.publicKey) }),
      payload: good(),
      key: other.privateKey,
    }),
  'an address of keys (jku)': () =>
    signedToken({
      header: header({ jku: 'https://other.test/keys', kid: 'mine' }),
      payload: good(),
      key: other.privateKey,
    }),
  'an address of a certificate (x5u)': () =>
    signedToken({
      header: header({ x5u: 'https://other.test/pem' }),
      payload: good(),
      key: other.privateKey,
    }),
  'a key name that is a path': () =>
    signedToken({ header: header({ kid: '../../../dev/null' }), payload: good(), key: other.privateKey }),
  'a critical extension that nobody knows': () =>
    identity.token({ person: 'an', header: { crit: ['x'], x: 1 } }),
  'an encoding that is not one': () => identity.token({ person: 'an' }).replace('.', '.!'),
  'too long': () => identity.token({ person: 'an', claims: { more: 'x'.repeat(9_000) } }),
  'no JSON': () => 'a.b.c',
  'the words of a password': () => 'Basic YW46YW4=',
};

test.each(Object.keys(forged))('%s: 401, and not a word of why', async (what) => {
  const token = await forged[what]?.();
  const answer = await me({ server, authorization: `Bearer ${token ?? ''}` });
  expect(answer).toMatchObject({ status: 401, code: 'badToken' });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="dondoc", error="invalid_token"');
  expect(answer.text).toBe((await me({ server, authorization: 'Bearer nonsense' })).text);
});

test.each(['Basic YW46YW4=', 'Bearer', 'Bearer a b', 'an'])(
  '%j is no bearer token: 401',
  async (authorization) => {
    expect(await me({ server, authorization })).toMatchObject({ status: 401, code: 'badToken' });
  },
);

test('every bit of a token counts: of a good one with one character changed none is taken', async () => {
  const token = identity.token({ person: 'an' });
  const last = token.length - 1;
  for (let place = 0; place < last; place += 7) {
    const character = token[place] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, place) + character + token.slice(place + 1);
    expect({ place, ...(await me({ server, authorization: `Bearer ${changed}` })) }).toMatchObject({
      status: 401,
    });
  }
});

test('a header beyond all measure is refused before it is read', async () => {
  expect((await me({ server, authorization: `Bearer ${'x'.repeat(100_000)}` })).status).toBe(431);
});

test('clocks may differ by ten seconds', async () => {
  const claims = { exp: nowInSeconds() - 5, nbf: nowInSeconds() + 5 };
  const authorization = `Bearer ${identity.token({ person: 'an', claims })}`;
  expect((await me({ server, authorization })).status).toBe(200);
});

test('a person of whom the directory knows nothing is told what to do: 403', async () => {
  const authorization = `Bearer ${identity.token({ person: 'người-lạ' })}`;
  const answer = await me({ server, authorization });
  expect(answer).toMatchObject({ status: 403, code: 'unknownPerson' });
  expect(answer.text).toContain('đề nghị người quản trị');
});

test('what a token says of roles is not believed', async () => {
  const claims = { role: 'chairman', roles: ['administrator'], unit: 'so-y-te', scope: 'admin' };
  const request = { headers: { authorization: `Bearer ${identity.token({ person: 'an', claims })}` } };
  const caller = await identity.identity.authenticate(request as never);
  expect(caller?.person).toMatchObject({ role: 'officer', unit: 'so-tai-chinh' });
});
