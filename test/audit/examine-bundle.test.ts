import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { headOf } from '../../audit/chain.js';
import { checkpointOf } from '../../audit/checkpoint.js';
import type { SigningKey } from '../../audit/keys.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import { codeOf, TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { auditKey, bundleOf, from, lifeOf, planId, smallTasks, strangersKey, to } from './bundles.js';
import { acceptedByDpi, smallPlanStoredAt } from './living.js';

const auditor = { person: 'kiem-toan', role: 'auditor' } as const;
const tasks = smallTasks.map((terms, seed) => lifeOf({ terms, seed }));
let database: TestDatabase;
let store: Store;
let api: TestApi;
let honest: Buffer;

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store });
  await store.storePlan(smallPlanStoredAt(from));
  honest = await bundleOf({ tasks });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await database.drop();
});

/** What the API says of a bundle, and its status. */
async function examined(body: Buffer, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${api.url}/api/v1/audit/bundles/examination`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip', ...api.as(auditor), ...headers },
    body: new Uint8Array(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The checkpoint that this office keeps of the plan. */
async function sign({ at, number, key = auditKey }: { at: string; number: number; key?: SigningKey }) {
  const heads = tasks.map(({ taskId, events }) => {
    return { taskId, sequence: events.length, head: headOf({ chainId: taskId, events }) };
  });
  const { signed, log } = checkpointOf({ planId, at, heads, log: [], key });
  await store.storeCheckpoint({ planId, number, signed, added: log });
}

const codesOf = ({ body }: Awaited<ReturnType<typeof examined>>) =>
  (body['findings'] as readonly { code: string }[]).map(({ code }) => code);
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dondoc-examine-'));

test('an honest bundle that somebody brings holds, is told what it is about, and nothing of it is kept', async () => {
  const before = left();
  const answer = await examined(honest);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      ok: true,
      tasks: smallTasks.length,
      findings: [],
      scope: { kind: 'plan', id: planId },
      exportedAt: to,
      signedBy: auditKey.publicKey,
      comparedWith: [],
    },
  });
  expect(left()).toEqual(before);
});

describe('what cannot be taken gets a clear answer in both languages', () => {
  const zip = (name: string) => writeStoredZip([{ name, content: Buffer.from('x') }]);
  test.each<[string, () => Buffer, string]>([
    ['is no zip', () => Buffer.from('xin chào'), 'notZip'],
    ['was cut short', () => honest.subarray(0, -10), 'notZip'],
    ['climbs out of its folder', () => zip('../../etc/passwd'), 'badPath'],
    ['has one bit changed', () => flipped(honest), 'notCanonicalZip'],
    ['would unpack to gigabytes', () => bomb(honest), 'tooLarge'],
  ])('a file that %s', async (_what, bytes, code) => {
    const answer = await examined(bytes());
    expect(answer.status).toBe(200);
    expect(codesOf(answer)).toEqual([code]);
    const [found] = answer.body['findings'] as readonly { says: { vi: string; en: string } }[];
    expect(found?.says.vi.length).toBeGreaterThan(10);
    expect(found?.says.en.length).toBeGreaterThan(10);
  });

  test('one whose packed parts unpack to hundreds of megabytes ends in an answer, and the API answers others meanwhile', async () => {
    const packed = gzipSync(Buffer.alloc(256 * 1_024 * 1_024));
    const answer = examined(writeStoredZip([{ name: 'log.jsonl.gz', content: packed }]));
    const { status } = await api.ask({ as: auditor, path: '/me' });
    expect(status).toBe(200);
    expect(codesOf(await answer)).toEqual(['noManifest']);
  });

  test('nothing at all, another kind of content, and more than is taken', async () => {
    expect((await examined(Buffer.alloc(0))).body).toMatchObject({ status: 422, code: 'fileEmpty' });
    expect((await examined(honest, { 'content-type': 'application/pdf' })).body).toMatchObject({
      status: 415,
      code: 'notZip',
    });
    const tooMuch = await examined(Buffer.alloc(301 * 1_024 * 1_024));
    expect(tooMuch.body).toMatchObject({ status: 413, code: 'fileTooLarge' });
  });

  test('when many ask at once some are asked to come again, and the others are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => examined(honest)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 503, 503, 503, 503]);
    expect(answers.find(({ status }) => status === 503)?.body).toMatchObject({ code: 'busy' });
    expect((await examined(honest)).body).toMatchObject({ ok: true });
  });

  test('a person who is no auditor may not ask', async () => {
    const { as } = acceptedByDpi('x');
    const answer = await api.ask({
      as,
      method: 'POST',
      path: '/audit/bundles/examination',
      headers: { 'content-type': 'application/zip' },
    });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'notAllowed']);
  });
});

describe('beside what this office has signed', () => {
  beforeAll(() => sign({ at: '2022-12-20T11:00:00.000+07:00', number: 1 }));

  test('a bundle in which that stands is compared with it', async () => {
    const { body } = await examined(honest);
    expect(body).toMatchObject({ ok: true, comparedWith: ['2022-12-20T11:00:00.000+07:00'] });
  });

  test('one that a stranger signed is told from one of this office', async () => {
    const answer = await examined(await bundleOf({ tasks, key: strangersKey }));
    expect(answer.body['ok']).toBe(false);
    expect(codesOf(answer)).toEqual(['unknownKey']);
  });

  test('a past that was made up and hashed anew is not the one that was signed', async () => {
    const others = smallTasks.map((terms, seed) => lifeOf({ terms, seed: seed + 7 }));
    const answer = await examined(await bundleOf({ tasks: others }));
    expect(answer.body['ok']).toBe(false);
    expect(codesOf(answer)).toContain('copyOtherwise');
  });
});

function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const place = Math.floor(other.length / 2);
  other[place] = (other[place] ?? 0) ^ 1;
  return other;
}

/** Its directory says of its first file that it is packed, and of nearly 4 GB. */
function bomb(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const directory = other.readUInt32LE(other.length - 6);
  other.writeUInt16LE(8, directory + 10);
  other.writeUInt32LE(0xffff_fff0, directory + 24);
  return other;
}
