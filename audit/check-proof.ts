import type { Trust } from './check-manifest.js';
import { chainOfHead, isProven, isSignedCheckpoint, type ProvenHead } from './checkpoint.js';
import { type Caution, type Finding, finding, type Place } from './findings.js';
import { readJson } from './open-bundle.js';
import { isTrusted } from './rotation.js';

/** The hashes of a chain's links as a bundle has them; `refused` those of what was refused to a task. */
export interface ChainLinks {
  /** The name of the chain. */
  readonly chain: string;
  readonly hashes: readonly string[];
  readonly refused: readonly string[];
  /** Persons are veiled in it: other links, which a checkpoint signs beside. */
  readonly isVeiled: boolean;
}

/** Whether a checkpoint vouches for a chain, and for how much of it: what it has and the bundle lacks was cut off. */
export function checkProof({
  of,
  place,
  file,
  trust: { known, rotations },
}: {
  of: ChainLinks;
  place: Place & { readonly file: string };
  file: Buffer | undefined;
  trust: Trust;
}): {
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly proven?: ProvenHead;
} {
  const { taskId = of.chain } = place;
  if (!file) return { findings: [], cautions: [{ code: 'tailNotProven', taskId }] };
  const bad = (found: Finding) => ({ findings: [found], cautions: [] });
  const proven = readJson(file) as ProvenHead | undefined;
  if (!isWhole(proven) || chainOfHead(proven.head) !== of.chain) return bad(finding('badCheckpoint', place));
  const { signed, head } = proven;
  const { at, planId } = signed.checkpoint;
  const named = 'taskId' in head ? head.taskId : head.periodId;
  if (!named.startsWith(`${planId}/`)) return bad(finding('badCheckpoint', place));
  const isKnown =
    known.length === 0 ||
    known.some((one) => isTrusted({ known: one, key: signed.publicKey, at, rotations }));
  if (!isKnown) return bad(finding('unknownKey', { ...place, found: signed.publicKey }));
  const own = { head, hashes: of.hashes, isVeiled: of.isVeiled };
  const refused =
    'refused' in head ? { head: head.refused, hashes: of.refused, isVeiled: of.isVeiled } : undefined;
  for (const part of refused ? [own, refused] : [own]) {
    const found = partOtherwise({ ...part, taskId, place });
    if (found) return bad(found);
  }
  return {
    findings: [],
    cautions: head.sequence < of.hashes.length ? [{ code: 'afterCheckpoint', taskId }] : [],
    proven,
  };
}

/** The hash that stands for a chain at a head, with or without its persons. */
export function hashIn({
  head,
  isVeiled,
}: {
  head: { readonly head: string; readonly veiled?: string };
  isVeiled: boolean;
}): string | undefined {
  return isVeiled ? head.veiled : head.head;
}

function partOtherwise({
  head: { sequence, ...signed },
  hashes,
  isVeiled,
  taskId,
  place,
}: {
  head: { readonly sequence: number; readonly head: string; readonly veiled?: string };
  hashes: readonly string[];
  isVeiled: boolean;
  taskId: string;
  place: Place;
}): Finding | undefined {
  if (sequence > hashes.length) {
    const [found, expected] = [String(hashes.length), String(sequence)];
    return finding('cutOff', { taskId, sequence: hashes.length, found, expected });
  }
  const expected = hashIn({ head: signed, isVeiled });
  return expected !== undefined && hashes[sequence - 1] === expected
    ? undefined
    : finding('badCheckpoint', { ...place, sequence, expected: expected ?? '' });
}

function isWhole(proven: ProvenHead | undefined): proven is ProvenHead {
  try {
    return proven !== undefined && isSignedCheckpoint(proven.signed) && isProven(proven);
  } catch {
    return false;
  }
}
