import type { Checkpoint } from './checkpoint.js';
import { type Hash, leafHash, nodeHash, rootOf } from './merkle.js';

/**
 * What of a checkpoint fits on paper: the root over all heads that were signed until then, of how many, when, and by which key.
 * A fingerprint that somebody typed has the beginning of the root alone.
 */
export interface Seal {
  readonly rootBegins: Hash;
  readonly planId?: string;
  readonly at?: string;
  readonly size?: number;
  /** The first digits of the key's id. */
  readonly keyId?: string;
}

const keyDigits = 16;
/** 80 bits: nobody makes up a past to which they fit. */
const fingerprintDigits = 20;
const sealForm =
  /dondoc:1:([^\s:]+):(\d{4}-\d\d-\d\dT[\d:.]+\+07:00):(\d{1,15}):([0-9a-f]{64}):([0-9a-f]{16})/g;

/** The text of a QR: one line, as a scanner gives it. */
export function sealText({ planId, at, log, keyId }: Checkpoint): string {
  return `dondoc:1:${planId}:${at}:${String(log.size)}:${log.root}:${keyId.slice(0, keyDigits)}`;
}

/** What a person compares and types: `1f2e 3d4c 5b6a 7988 90ab`. */
export function fingerprintOf({ log }: Pick<Checkpoint, 'log'>): string {
  return (log.root.slice(0, fingerprintDigits).match(/.{4}/g) ?? []).join(' ');
}

/** All seals in a text, as a mail or what was scanned; of a fingerprint by itself, that one. */
export function sealsIn(text: string): readonly Seal[] {
  const seals = [...text.matchAll(sealForm)].map(
    ([, planId = '', at = '', size = '', rootBegins = '', keyId = '']) => {
      return { planId, at, size: Number(size), rootBegins, keyId };
    },
  );
  if (seals.length > 0) return seals;
  const typed = text.replace(/[\s-]/g, '').toLowerCase();
  return new RegExp(`^[0-9a-f]{${String(fingerprintDigits)},64}$`).test(typed) ? [{ rootBegins: typed }] : [];
}

/** Whether a log of heads once had this root: the beginning of it of that size; for a fingerprint, any beginning. */
export function isBeginningOf({ seal, log }: { seal: Seal; log: readonly string[] }): boolean {
  const { size, rootBegins } = seal;
  if (size !== undefined) return size <= log.length && rootOf(log.slice(0, size)).startsWith(rootBegins);
  for (const root of rootsOf(log)) if (root.startsWith(rootBegins)) return true;
  return false;
}

/** The root of each beginning of a list: of whole subtrees the last ones are put together, the smallest first (RFC 9162, 2.1). */
function* rootsOf(leaves: readonly string[]): Generator<Hash> {
  const whole: { readonly size: number; readonly hash: Hash }[] = [];
  for (const leaf of leaves) {
    let last = { size: 1, hash: leafHash(leaf) };
    for (let left = whole.at(-1); left?.size === last.size; left = whole.at(-1)) {
      whole.pop();
      last = { size: last.size * 2, hash: nodeHash(left.hash, last.hash) };
    }
    whole.push(last);
    yield whole.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
