import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canonical } from '../../audit/canonical.js';
import { checkpointOf } from '../../audit/checkpoint.js';
import { copyOf } from '../../audit/checkpoint-copy.js';
import { ringIn } from '../../audit/key-ring.js';
import { signingKey } from '../../audit/keys.js';
import { signBundle } from '../../audit/sign-bundle.js';
import { auditKey, bundleOf, lifeOf, planId, smallTasks, to } from '../audit/bundles.js';
import { dondoc, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
const { path } = folder;
const keys = (...args: readonly string[]) => dondoc({ args: ['audit', 'keys', ...args] });
const head = (sequence: number) => ({
  taskId: `${planId}/1.1/a`,
  sequence,
  head: String(sequence).repeat(64),
});
const common = { planId, key: auditKey };
const first = checkpointOf({ ...common, at: '2022-10-01T00:00:00.000+07:00', heads: [head(1)], log: [] });
const second = checkpointOf({ ...common, at: to, heads: [head(2)], log: first.log, previous: first.signed });
const rewritten = checkpointOf({ ...common, at: to, heads: [head(3)], log: [canonical(head(9))] });
/** Answers as the API does. */
let served = second;
const server = createServer((request, response) => {
  const since = Number(new URL(request.url ?? '', 'http://x').searchParams.get('since'));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(copyOf({ ...served, ...(since > 0 && { since }) })));
});
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  env = { DONDOC_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  folder.remove();
});

test('keys are made readable by their owner alone, handed over by both, shown, and a bundle of either is believed in its time', async () => {
  expect((await keys('new', path('a.pem'), path('ring.json'))).code).toBe(0);
  expect((await keys('new', path('b.pem'))).code).toBe(0);
  expect(statSync(path('a.pem')).mode & 0o777).toBe(0o600);
  const again = await keys('new', path('a.pem'));
  expect(again.code).toBe(2);
  const rotated = await keys('rotate', path('ring.json'), '--old', path('a.pem'), '--new', path('b.pem'));
  expect([rotated.code, rotated.err]).toEqual([0, '']);
  const [one, other] = ['a.pem', 'b.pem'].map((name) => signingKey(readFileSync(path(name), 'utf8')));
  if (!one || !other) throw new Error('no keys');
  const ring = ringIn(readFileSync(path('ring.json'), 'utf8'));
  expect(ring?.keys.map(({ publicKey }) => publicKey)).toEqual([one.publicKey, other.publicKey]);
  const shown = (await keys('show', path('ring.json'), '--lang', 'en')).out.toString();
  expect(shown).toMatch(new RegExp(`^${one.publicKey}  .* – .*\n${other.publicKey}  .* – in use`));
  // Whoever holds the old key hands over to nobody else.
  const wrong = await keys('rotate', path('ring.json'), '--old', path('a.pem'), '--new', path('a.pem'));
  expect(wrong.code).toBe(2);

  const [terms] = smallTasks;
  if (!terms) throw new Error('no task');
  // The bundle is of 2022: the old key signed then, the new one did not yet.
  const plain = await bundleOf({ tasks: [lifeOf({ terms, seed: 3 })] });
  writeFileSync(path('old.zip'), signBundle({ bytes: plain, key: one }));
  writeFileSync(path('new.zip'), signBundle({ bytes: plain, key: other }));
  const verify = (file: string) =>
    dondoc({
      args: ['audit', 'verify', path(file), '--keys', path('ring.json'), '--key', auditKey.publicKey],
    });
  const [ofOld, ofNew] = await Promise.all([verify('old.zip'), verify('new.zip')]);
  expect([ofOld.code, ofNew.code]).toEqual([0, 4]);
  expect(ofNew.out.toString()).toContain('ký bằng khóa không quen biết');
});

test('a ring in which a hand-over was changed is no ring', async () => {
  const text = readFileSync(path('ring.json'), 'utf8');
  writeFileSync(
    path('forged.json'),
    text.replace(/(?<="signedByOld":")./, (sign) => (sign === '0' ? '1' : '0')),
  );
  writeFileSync(path('cut.json'), text.replace(/"rotations":\[.*\]/, '"rotations":[]'));
  const [forged, cut] = await Promise.all([
    keys('show', path('forged.json')),
    keys('show', path('cut.json')),
  ]);
  expect([forged.code, cut.code]).toEqual([2, 2]);
});

test('a copy of a checkpoint is fetched, and the next one only when it continues it', async () => {
  const take = (out: string, ...args: readonly string[]) =>
    dondoc({ args: ['audit', 'checkpoint', planId, '-o', path(out), ...args], env });
  served = first;
  expect((await take('first.json')).code).toBe(0);
  served = second;
  const next = await take('second.json', '--since', path('first.json'));
  expect([next.code, next.err]).toEqual([0, '']);
  served = rewritten;
  const broken = await take('third.json', '--since', path('first.json'), '--lang', 'en');
  expect(broken.code).toBe(4);
  expect(broken.err).toContain('does NOT continue the older copy');
});
