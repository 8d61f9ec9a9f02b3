import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { veilOf } from '../../audit/veil.js';
import { verifyBundle } from '../../audit/verify.js';
import { shippedPolicy } from '../../data/shipped.js';
import { auditKey, bundleOf, lifeOf, smallTasks } from '../audit/bundles.js';
import { dondoc, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
const [terms] = smallTasks;
const taskId = terms?.brief.taskId ?? '';
let bytes: Buffer;
let veiledBytes: Buffer;
let events: unknown;
/** Answers as the API does. */
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  if (pathname.endsWith('/bundle') && request.url?.includes(taskId)) {
    const isVeiled = searchParams.get('persons') === 'veiled';
    response.writeHead(200, { 'content-type': 'application/zip' }).end(isVeiled ? veiledBytes : bytes);
  } else if (request.url?.endsWith('/timeline')) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ taskId, events }));
  } else {
    const messages = { vi: 'Không tìm thấy nhiệm vụ.', en: 'No such task.' };
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'notFound', title: messages.en, messages }));
  }
});
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  if (!terms) throw new Error('no task');
  const life = lifeOf({ terms, seed: 3 });
  events = life.events;
  bytes = await bundleOf({ tasks: [life] });
  veiledBytes = await bundleOf({ tasks: [life], veil: veilOf('bi-mat') });
  writeFileSync(folder.path('honest.zip'), bytes);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  env = { DONDOC_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  folder.remove();
});

const verify = (...args: readonly string[]) => dondoc({ args: ['audit', 'verify', ...args] });

test('verify says that an honest bundle holds and ends with 0, without any server', async () => {
  const { code, out } = await verify(folder.path('honest.zip'), '--key', auditKey.publicKey);
  expect(code).toBe(0);
  expect(out.toString()).toMatch(
    /^ĐÚNG: ke-hoach-nho, 1 nhiệm vụ, \d+ sự kiện; mọi sự kiện đều đúng theo quy tắc\./,
  );
});

test('verify says what is wrong and where, in both languages and as JSON, and ends with 4', async () => {
  const broken = Buffer.from(bytes);
  broken.writeUInt8(broken.readUInt8(200) ^ 1, 200);
  writeFileSync(folder.path('broken.zip'), broken);
  writeFileSync(folder.path('text.zip'), 'xin chào');
  const [vi, en, json] = await Promise.all([
    verify(folder.path('broken.zip')),
    verify(folder.path('text.zip'), '--lang', 'en'),
    verify(folder.path('broken.zip'), '--json'),
  ]);
  expect([vi.code, en.code, json.code]).toEqual([4, 4, 4]);
  expect(vi.out.toString()).toContain('KHÔNG ĐÚNG: 1 chỗ sai.');
  expect(en.out.toString()).toBe('DOES NOT HOLD: 1 found wrong.\n  - this is no whole zip.\n');
  expect(JSON.parse(json.out.toString())).toMatchObject({
    ok: false,
    findings: [{ code: 'notCanonicalZip' }],
  });
});

test('a file that is not there and a key that is none end with 2', async () => {
  const [missing, badKey] = await Promise.all([
    verify(folder.path('khong-co.zip')),
    verify(folder.path('honest.zip'), '--key', folder.path('honest.zip')),
  ]);
  expect([missing.code, badKey.code]).toEqual([2, 2]);
  expect(missing.err).toContain('không có tệp này');
});

test('export writes a new file that its signer vouches for, and overwrites nothing', async () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(folder.path('key.pem'), pem);
  const out = folder.path('out.zip');
  const args = ['audit', 'export', taskId, '-o', out, '--sign', folder.path('key.pem')];
  const first = await dondoc({ args, env });
  expect([first.code, first.err]).toEqual([0, '']);
  const signedBy = /ký bằng khóa ([0-9a-f]{64})/.exec(first.out.toString())?.[1] ?? '';
  const written = readFileSync(out);
  expect(verifyBundle({ bytes: written }).signedBy).toBe(signedBy);
  const again = await dondoc({ args, env });
  expect(again.code).toBe(2);
  expect(readFileSync(out).equals(written)).toBe(true);
});

test('export without persons writes a bundle that names nobody, and verify says that it holds and what it leaves open', async () => {
  const out = folder.path('khong-ten.zip');
  const exported = await dondoc({ args: ['audit', 'export', taskId, '-o', out, '--without-persons'], env });
  expect([exported.code, exported.err]).toEqual([0, '']);
  const written = readFileSync(out).toString('latin1');
  const persons = bytes.toString('latin1').match(/"person":"[^"]+"/g) ?? [];
  expect(persons.length).toBeGreaterThan(0);
  expect(persons.filter((person) => written.includes(person))).toEqual([]);
  const { code, out: said } = await verify(out, '--key', auditKey.publicKey, '--lang', 'en');
  expect(code).toBe(0);
  expect(said.toString()).toContain('Persons are veiled');
});

test('export of what is not there writes nothing, and one without a server ends with 3', async () => {
  const out = folder.path('nothing.zip');
  const missing = await dondoc({ args: ['audit', 'export', 'khong-co', '-o', out], env });
  expect([missing.code, missing.err]).toEqual([2, 'Không tìm thấy nhiệm vụ.\n']);
  const away = await dondoc({
    args: ['audit', 'export', 'x', '-o', out],
    env: { DONDOC_URL: 'http://127.0.0.1:1' },
  });
  expect(away.code).toBe(3);
  expect(existsSync(out)).toBe(false);
});

test('as-of shows a task at a past moment, with why each date is what it is', async () => {
  const { code, out } = await dondoc({ args: ['audit', 'as-of', taskId, '2022-07-20'], env });
  expect(code).toBe(0);
  expect(out.toString()).toContain('Đã giao, chờ tiếp nhận');
  expect(out.toString()).toContain('2 ngày làm việc sau 20/7/2022 là 22/7/2022');
  const atNine = await dondoc({ args: ['audit', 'as-of', taskId, '2022-07-20T09:00'], env });
  expect(atNine.out.toString()).toContain('lúc 09:00 20/7/2022');
  expect(atNine.out.toString()).toContain(
    'hạn 22/7/2022; tiếp theo 08:00 21/7/2022 (trước hạn 1 ngày làm việc, nhắc cán bộ)',
  );
  for (const notThere of ['2022-07-01', '2022-07-20T25:00', '2022-02-30T09:00', 'hôm qua']) {
    const refused = await dondoc({ args: ['audit', 'as-of', taskId, notThere], env });
    expect([notThere, refused.code]).toEqual([notThere, 2]);
  }
});

test('what-if lists the rungs that another policy would have brought; a bundle that does not hold is not believed', async () => {
  const policy = { ...shippedPolicy(), acceptanceWorkingDays: 1 };
  writeFileSync(folder.path('policy.json'), JSON.stringify(policy));
  writeFileSync(folder.path('bad-policy.json'), JSON.stringify({ ...policy, ladders: {} }));
  const whatIf = (file: string, ...args: readonly string[]) =>
    dondoc({ args: ['audit', 'what-if', folder.path(file), '--policy', ...args] });
  const [listed, unsound, forged] = await Promise.all([
    whatIf('honest.zip', folder.path('policy.json'), '--lang', 'en'),
    whatIf('honest.zip', folder.path('bad-policy.json')),
    whatIf('text.zip', folder.path('policy.json')),
  ]);
  expect([listed.code, unsound.code, forged.code]).toEqual([0, 2, 4]);
  expect(listed.out.toString()).toMatch(/^1 tasks: [1-9]\d* rungs would have fired beside/);
});
