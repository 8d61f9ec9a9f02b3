import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { createIdentity } from '../../api/identity/create-identity.js';
import type { Identity } from '../../api/identity/identity.js';
import type { Person } from '../../domain/people/people.js';
import type { Actor } from '../../domain/task/actor.js';

export const testIssuer = 'https://identity.test';
export const testAudience = 'https://dondoc.test/api';
const kid = 'test-key';

/** An identity provider for tests: it signs with a key of its own, and the API takes no other. */
export interface TestIdentity {
  readonly identity: Identity;
  /** Give it to the services as `people`: `as` adds to it. */
  readonly people: Person[];
  /** The header that makes a request one of this actor; he is in the directory then. */
  readonly as: (actor: Actor) => { readonly authorization: string };
  /** A token of this person, with the claims and the header changed as given; undefined leaves one out. */
  readonly token: (of: {
    readonly person: string;
    readonly claims?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
  }) => string;
  readonly keys: JSONWebKeySet;
}

/** An identity that knows the given people, and those who are added. */
export function testIdentity({
  people: known = [],
  epochMs = Date.now,
  note = () => undefined,
}: {
  people?: readonly Person[];
  note?: Identity['note'];
  epochMs?: () => number;
} = {}): TestIdentity {
  const people = [...known];
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'OKP', kid, alg: 'EdDSA', use: 'sig' };
  const keys = { keys: [jwk] };
  const identity = createIdentity({
    people,
    note,
    tokens: {
      issuer: testIssuer,
      audience: testAudience,
      personClaim: 'sub',
      keys: createLocalJWKSet(keys),
      epochMs,
    },
  });
  const token: TestIdentity['token'] = ({ person, claims = {}, header = {} }) => {
    const now = Math.floor(epochMs() / 1000);
    return signedToken({
      header: { alg: 'EdDSA', typ: 'at+jwt', kid, ...header },
      payload: {
        iss: testIssuer,
        aud: testAudience,
        sub: person,
        iat: now,
        exp: now + 3_600,
        client_id: 'test',
        jti: 'test',
        ...claims,
      },
      key: privateKey,
    });
  };
  return {
    identity,
    people,
    keys,
    token,
    as: (actor) => {
      addPerson({ people, actor });
      return { authorization: `Bearer ${token({ person: actor.person })}` };
    },
  };
}

/** A token as it is written, signed with an Ed25519 key; without one, with nothing. */
export function signedToken({
  header,
  payload,
  key,
}: {
  header: Readonly<Record<string, unknown>>;
  payload: Readonly<Record<string, unknown>>;
  key?: KeyObject;
}): string {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${key ? sign(null, Buffer.from(signed), key).toString('base64url') : ''}`;
}

/** Tests call two different actors by one name at times: then the name is of him who acted last. */
function addPerson({ people, actor }: { people: Person[]; actor: Actor }): void {
  const { person: id, role, unit, leader } = actor;
  const person: Person = {
    id,
    name: id,
    mail: `${id}@dondoc.test`,
    language: 'vi',
    role,
    ...(unit !== undefined && { unit }),
    ...(leader !== undefined && { leader }),
  };
  const place = people.findIndex((each) => each.id === id);
  if (place < 0) people.push(person);
  else if (people[place]?.role !== role || people[place].unit !== unit || people[place].leader !== leader)
    people[place] = person;
}

function base64url(value: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
