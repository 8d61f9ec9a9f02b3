import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { headOf } from '../../audit/chain.js';
import { checkpointOf } from '../../audit/checkpoint.js';
import { continuesSeal, copyOf } from '../../audit/checkpoint-copy.js';
import { rootOf } from '../../audit/merkle.js';
import { fingerprintOf, isBeginningOf, sealsIn, sealText } from '../../audit/seal.js';
import { verifyBundle } from '../../audit/verify.js';
import { bytesOf, partsOf } from '../papers/docx-parts.js';
import { consolidated } from '../papers/sample-papers.js';
import { auditKey, bundleOf, lifeOf, planId, smallTasks, to } from './bundles.js';

const known = [auditKey.publicKey];
const tasks = smallTasks.map((terms, seed) => lifeOf({ terms, seed }));
const heads = tasks.map(({ taskId, events }) => {
  return { taskId, sequence: events.length, head: headOf({ chainId: taskId, events }) };
});
const { signed, log } = checkpointOf({ planId, at: to, heads, log: [], key: auditKey });
const { checkpoint } = signed;

test('a telephone reads from the QR in the synthesis the plan, the root and the key of the checkpoint', async () => {
  const seal = {
    text: sealText(checkpoint),
    fingerprint: fingerprintOf(checkpoint),
    at: checkpoint.at,
    ...checkpoint.log,
    keyId: checkpoint.keyId,
  };
  const texts = picturesIn(await bytesOf(consolidated({ seal }))).flatMap(({ data, width, height }) => {
    const found = jsQR.default(new Uint8ClampedArray(data), width, height);
    return found ? [found.data] : [];
  });
  expect(texts).toEqual([seal.text]);
  expect(sealsIn(texts[0] ?? '')).toEqual([
    {
      planId,
      at: to,
      size: log.length,
      rootBegins: checkpoint.log.root,
      keyId: checkpoint.keyId.slice(0, 16),
    },
  ]);
}, 60_000);

test('what was scanned, typed or got by mail fits the bundle of the same past, and no other', async () => {
  const bytes = await bundleOf({ tasks });
  const verdictWith = (text: string) => verifyBundle({ bytes, known, seals: sealsIn(text) });
  const honest = [
    sealText(checkpoint),
    fingerprintOf(checkpoint),
    fingerprintOf(checkpoint).toUpperCase().replaceAll(' ', '-'),
    `Kính gửi,\n${sealText(checkpoint)}\nđôn đốc`,
  ];
  for (const text of honest) expect(verdictWith(text)).toMatchObject({ ok: true, cautions: [] });
  const other = checkpointOf({ planId, at: to, heads: heads.slice(1), log: [], key: auditKey }).signed;
  const wrong = [
    sealText(other.checkpoint),
    fingerprintOf(other.checkpoint),
    sealText({ ...checkpoint, planId: 'ke-hoach-khac' }),
  ];
  for (const text of wrong)
    expect(verdictWith(text).findings.map(({ code }) => code)).toEqual(['sealOtherwise']);
});

test('a fingerprint of every beginning of a log is known again, and a copy proves that it continues a seal', () => {
  const leaves = Array.from({ length: 40 }, (_none, n) => `leaf ${String(n)}`);
  for (let size = 1; size <= leaves.length; size += 1) {
    const seal = { rootBegins: rootOf(leaves.slice(0, size)).slice(0, 20) };
    expect(isBeginningOf({ seal, log: leaves })).toBe(true);
    expect(isBeginningOf({ seal, log: leaves.slice(0, size - 1) })).toBe(false);
  }
  const [seal] = sealsIn(sealText(checkpoint));
  if (!seal) throw new Error('no seal');
  const more = { taskId: `${planId}/them`, sequence: 1, head: '0'.repeat(64) };
  const next = checkpointOf({
    planId,
    at: to,
    heads: [...heads, more],
    log,
    previous: signed,
    key: auditKey,
  });
  const newer = copyOf({ signed: next.signed, log: next.log, since: log.length });
  expect(continuesSeal({ seal, newer })).toBe(true);
  expect(continuesSeal({ seal: { ...seal, rootBegins: '0'.repeat(64) }, newer })).toBe(false);
});

test('a text without a seal is none', () => {
  for (const text of ['', 'xin chào', '1f2e 3d4c', 'dondoc:1:ke-hoach']) expect(sealsIn(text)).toEqual([]);
});

function picturesIn(docx: Buffer): readonly PNG[] {
  return [...partsOf(docx)].flatMap(([name, bytes]) => (name.endsWith('.png') ? [PNG.sync.read(bytes)] : []));
}
