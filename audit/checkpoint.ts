import type { Instant } from '../domain/calendar/instant.js';
import { canonical, sha256 } from './canonical.js';
import { isSigned, keyIdOf, type PublicKey, type SigningKey } from './keys.js';
import { type Hash, isIncluded, proverOf, rootOf } from './merkle.js';

/** How far a task had come: the number of its events and the head of its chain. */
export interface TaskHead {
  readonly taskId: string;
  readonly sequence: number;
  readonly head: Hash;
  /** The head of the same chain with its persons veiled (docs/adr/0018): what is given out without names is proved by it. */
  readonly veiled?: Hash;
  /** The chain of what was refused to the task; absent while nothing was. */
  readonly refused?: { readonly sequence: number; readonly head: Hash; readonly veiled?: Hash };
}

/** How far a reporting period had come. */
export interface PeriodHead {
  readonly periodId: string;
  readonly sequence: number;
  readonly head: Hash;
  readonly veiled?: Hash;
}

export type ChainHead = TaskHead | PeriodHead;

/** The name of the chain that a head ends. */
export function chainOfHead(head: ChainHead): string {
  return 'taskId' in head ? head.taskId : periodChain(head.periodId);
}

/** The name of the chain of a reporting period: it cannot be that of a task. */
export function periodChain(periodId: string): string {
  return `reporting-period/${periodId}`;
}

/** The period of a chain; undefined for the chain of a task. */
export function periodOfChain(chain: string): string | undefined {
  return /^reporting-period\/(.+)$/.exec(chain)?.[1];
}

/**
 * What stood at a moment, signed. `log` is the tree of all heads that were ever signed, in order: it only grows. `heads` is the
 * tree of the last head of each chain, by its name: a task that is in it has no later event that was there at `at`.
 */
export interface Checkpoint {
  readonly planId: string;
  readonly at: Instant;
  readonly log: { readonly size: number; readonly root: Hash };
  readonly heads: { readonly size: number; readonly root: Hash };
  /** sha256 of the signed checkpoint before this one; absent in the first. */
  readonly previous?: Hash;
  readonly keyId: string;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly publicKey: PublicKey;
  readonly signature: string;
}

/** A checkpoint with the way from one chain's head to it: what goes into a bundle. */
export interface ProvenHead {
  readonly signed: SignedCheckpoint;
  readonly head: ChainHead;
  readonly index: number;
  readonly proof: readonly Hash[];
}

/**
 * Signs how far all tasks and periods of a plan have come. `log` holds the leaves that were signed before and gets the heads
 * that have moved since.
 */
export function checkpointOf({
  planId,
  at,
  heads,
  log,
  previous,
  key,
}: {
  planId: string;
  at: Instant;
  heads: readonly ChainHead[];
  log: readonly string[];
  previous?: SignedCheckpoint;
  key: SigningKey;
}): { readonly signed: SignedCheckpoint; readonly log: readonly string[] } {
  const leaves = headLeaves(heads);
  const last = new Set(lastLeaves(log));
  const grown = [...log, ...leaves.filter((leaf) => !last.has(leaf))];
  const checkpoint: Checkpoint = {
    planId,
    at,
    log: { size: grown.length, root: rootOf(grown) },
    heads: { size: leaves.length, root: rootOf(leaves) },
    ...(previous && { previous: hashOf(previous) }),
    keyId: key.keyId,
  };
  const signature = key.sign(textOf(checkpoint));
  return { signed: { checkpoint, publicKey: key.publicKey, signature }, log: grown };
}

/** Of each chain the leaf that was signed last, in the order of the log. */
export function lastLeaves(log: readonly string[]): readonly string[] {
  return [...new Map(log.map((leaf) => [chainOfHead(JSON.parse(leaf) as ChainHead), leaf])).values()];
}

/**
 * Gives the way from each chain to a checkpoint of the heads it was made of; undefined for a chain that is not among them. The
 * heads are looked through once, however many are asked for.
 */
export function proverOfHeads({
  signed,
  heads,
}: {
  signed: SignedCheckpoint;
  heads: readonly ChainHead[];
}): (chain: string) => ProvenHead | undefined {
  const proofAt = proverOf(headLeaves(heads));
  const places = new Map(inOrder(heads).map((head, index) => [chainOfHead(head), { head, index }]));
  return (chain) => {
    const place = places.get(chain);
    return place && { signed, ...place, proof: proofAt(place.index) };
  };
}

/** True when the key named in the checkpoint signed it. Whose key that is, is another question. */
export function isSignedCheckpoint({ checkpoint, publicKey, signature }: SignedCheckpoint): boolean {
  return (
    checkpoint.keyId === keyIdOf(publicKey) && isSigned({ text: textOf(checkpoint), signature, publicKey })
  );
}

/** True when the head is one of those that the checkpoint signs. */
export function isProven({ signed: { checkpoint }, head, index, proof }: ProvenHead): boolean {
  const { size, root } = checkpoint.heads;
  return isIncluded({ leaf: canonical(head), index, size, proof, root });
}

/** The hash by which the next checkpoint names this one. */
export function hashOf(signed: SignedCheckpoint): Hash {
  return sha256(canonical(signed));
}

function headLeaves(heads: readonly ChainHead[]): readonly string[] {
  return inOrder(heads).map((head) => canonical(head));
}

function inOrder(heads: readonly ChainHead[]): readonly ChainHead[] {
  return [...heads].sort((one, other) => (chainOfHead(one) < chainOfHead(other) ? -1 : 1));
}

function textOf(checkpoint: Checkpoint): string {
  return `dondoc/checkpoint/1\n${canonical(checkpoint)}`;
}
