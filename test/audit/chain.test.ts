import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '../../audit/canonical.js';
import { brokenLink, chainOf, headOf } from '../../audit/chain.js';
import {
  checkpointOf,
  hashOf,
  isProven,
  isSignedCheckpoint,
  proverOfHeads,
  type TaskHead,
} from '../../audit/checkpoint.js';
import { signingKey } from '../../audit/keys.js';
import { consistencyProof, isConsistent } from '../../audit/merkle.js';
import { isRotation, isTrusted, rotate } from '../../audit/rotation.js';

const chainId = 'ke-hoach/7.1/so-y-te';
const newKey = () =>
  signingKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
const at = '2022-09-16T00:00:00.000+07:00';
const later = '2022-10-16T00:00:00.000+07:00';

describe('a chain', () => {
  test('is the same for the same events, however their fields are ordered, and another for another task', () => {
    const one = headOf({ chainId, events: [{ a: 1, b: 'hạn' }] });
    expect(headOf({ chainId, events: [{ b: 'hạn', a: 1 }] })).toBe(one);
    expect(headOf({ chainId: 'khac', events: [{ a: 1, b: 'hạn' }] })).not.toBe(one);
  });

  test('breaks at the first event that was changed, put elsewhere, left out or added', () => {
    const events = fc.array(fc.record({ n: fc.integer(), text: fc.string() }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(events, fc.nat(), (given, pick) => {
        const links = chainOf({ chainId, events: given });
        expect(brokenLink({ chainId, links })).toBeUndefined();
        const place = pick % (links.length - 1);
        const link = links[place];
        const next = links[place + 1];
        if (!link || !next) return;
        const changed = links.with(place, { ...link, event: { ...link.event, n: link.event.n + 1 } });
        expect(brokenLink({ chainId, links: changed })).toBe(place);
        expect(brokenLink({ chainId, links: links.toSpliced(place, 1) })).toBe(place);
        expect(brokenLink({ chainId, links: links.toSpliced(place, 2, next, link) })).toBe(place);
        expect(brokenLink({ chainId, links: links.toSpliced(place + 1, 0, link) })).toBe(place + 1);
      }),
      { numRuns: 50 },
    );
  });

  test('has no hash for what is no JSON', () => {
    expect(() => canonical(undefined)).toThrow();
    expect(() => canonical({ n: Number.NaN })).toThrow();
  });
});

const headsOf = (sequence: number, tasks: number): readonly TaskHead[] =>
  Array.from({ length: tasks }, (_none, task) => ({
    taskId: `t${String(task)}`,
    sequence,
    head: headOf({ chainId: `t${String(task)}`, events: Array.from({ length: sequence }, (_, n) => n) }),
  }));

describe('a checkpoint', () => {
  const key = newKey();
  const heads = headsOf(3, 5);
  const first = checkpointOf({ planId: 'p', at, heads, log: [], key });

  test('is signed, and proves the last head of each task and no other', () => {
    expect(isSignedCheckpoint(first.signed)).toBe(true);
    for (const { taskId } of heads) {
      const proven = proverOfHeads({ signed: first.signed, heads })(taskId);
      if (!proven) throw new Error('not proven');
      expect(isProven(proven)).toBe(true);
      expect(isProven({ ...proven, head: { ...proven.head, sequence: 2 } })).toBe(false);
    }
    expect(proverOfHeads({ signed: first.signed, heads })('khac')).toBeUndefined();
  });

  test('continues the one before it: named by hash, and its log begins with that one', () => {
    const grown = [...headsOf(4, 2), ...heads.slice(2)];
    const second = checkpointOf({
      planId: 'p',
      at: later,
      heads: grown,
      log: first.log,
      previous: first.signed,
      key,
    });
    expect(second.signed.checkpoint.previous).toBe(hashOf(first.signed));
    const [older, newer] = [first.signed.checkpoint.log, second.signed.checkpoint.log];
    expect([older.size, newer.size]).toEqual([5, 7]);
    const proof = consistencyProof({ leaves: second.log, size: older.size });
    const given = {
      oldSize: older.size,
      oldRoot: older.root,
      newSize: newer.size,
      newRoot: newer.root,
      proof,
    };
    expect(isConsistent(given)).toBe(true);
  });

  test('that was changed, or is said to be of another key, is not signed', () => {
    const { checkpoint } = first.signed;
    expect(isSignedCheckpoint({ ...first.signed, checkpoint: { ...checkpoint, at: later } })).toBe(false);
    expect(isSignedCheckpoint({ ...first.signed, publicKey: newKey().publicKey })).toBe(false);
    expect(isSignedCheckpoint({ ...first.signed, signature: 'ff' })).toBe(false);
  });
});

describe('a rotation of keys', () => {
  const [old, next, other] = [newKey(), newKey(), newKey()];
  const rotation = rotate({ old, next, at });

  test('is signed by both keys', () => {
    expect(isRotation(rotation)).toBe(true);
    expect(isRotation({ ...rotation, to: other.publicKey })).toBe(false);
    expect(isRotation({ ...rotation, signedByOld: other.sign('anything') })).toBe(false);
  });

  test('leads from a known key to its successor and back, each in its own time', () => {
    const rotations = [rotation];
    const trusted = (known: string, key: string, when: string) =>
      isTrusted({ known, key, at: when, rotations });
    expect(trusted(old.publicKey, next.publicKey, later)).toBe(true);
    expect(trusted(next.publicKey, old.publicKey, '2022-01-01T00:00:00.000+07:00')).toBe(true);
    expect(trusted(next.publicKey, old.publicKey, later)).toBe(false);
    expect(trusted(old.publicKey, next.publicKey, '2022-01-01T00:00:00.000+07:00')).toBe(false);
    expect(trusted(other.publicKey, next.publicKey, later)).toBe(false);
  });

  test('that a stranger signed alone leads nowhere', () => {
    const forged = { ...rotate({ old: other, next: other, at }), to: next.publicKey };
    expect(isTrusted({ known: next.publicKey, key: other.publicKey, at, rotations: [forged] })).toBe(false);
  });
});
