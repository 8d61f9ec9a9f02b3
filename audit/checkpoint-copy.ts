import { isSignedCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { consistencyProof, type Hash, isConsistent } from './merkle.js';
import type { Seal } from './seal.js';

/** How a newer log continues an older one (RFC 9162, 2.1.4). */
export interface Consistency {
  readonly size: number;
  readonly proof: readonly Hash[];
}

/** What leaves the database: a signed checkpoint, and on wish how it continues an older one. */
export interface CheckpointCopy {
  readonly signed: SignedCheckpoint;
  readonly continues?: Consistency;
}

/** The copy of a checkpoint for whoever has one of a log of `since` heads; without a proof where there is no such log. */
export function copyOf({
  signed,
  log,
  since,
}: {
  signed: SignedCheckpoint;
  log: readonly string[];
  since?: number;
}): CheckpointCopy {
  const { size } = signed.checkpoint.log;
  if (since === undefined || since < 1 || since > size) return { signed };
  const leaves = log.slice(0, size);
  return { signed, continues: { size: since, proof: consistencyProof({ leaves, size: since }) } };
}

/** True when a newer copy continues an older one of the same plan: nothing that was signed then was taken away since. */
export function continuesCopy({ older, newer }: { older: SignedCheckpoint; newer: CheckpointCopy }): boolean {
  const [before, after] = [older.checkpoint, newer.signed.checkpoint];
  const { continues } = newer;
  return (
    isSignedCheckpoint(older) &&
    isSignedCheckpoint(newer.signed) &&
    before.planId === after.planId &&
    continues?.size === before.log.size &&
    isConsistent({
      oldSize: before.log.size,
      oldRoot: before.log.root,
      newSize: after.log.size,
      newRoot: after.log.root,
      proof: continues.proof,
    })
  );
}

/** True when a copy continues what stands on paper or in a mail; of a fingerprint alone it cannot be told: it has no size. */
export function continuesSeal({ seal, newer }: { seal: Seal; newer: CheckpointCopy }): boolean {
  const { checkpoint } = newer.signed;
  const { continues } = newer;
  return (
    isSignedCheckpoint(newer.signed) &&
    seal.planId === checkpoint.planId &&
    seal.size !== undefined &&
    continues?.size === seal.size &&
    isConsistent({
      oldSize: seal.size,
      oldRoot: seal.rootBegins,
      newSize: checkpoint.log.size,
      newRoot: checkpoint.log.root,
      proof: continues.proof,
    })
  );
}

/** The checkpoints in a file: a copy, a signed checkpoint by itself, or a list of either. Undefined for anything else. */
export function copiesIn(text: string): readonly SignedCheckpoint[] | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const copies = (Array.isArray(value) ? (value as unknown[]) : [value]).map(signedIn);
    return copies.length > 0 && copies.every((one) => one !== undefined) ? copies : undefined;
  } catch {
    return undefined;
  }
}

function signedIn(value: unknown): SignedCheckpoint | undefined {
  const { signed = value } = (value ?? {}) as { readonly signed?: unknown };
  const { checkpoint } = (signed ?? {}) as { readonly checkpoint?: { readonly log?: unknown } };
  return checkpoint?.log === undefined ? undefined : (signed as SignedCheckpoint);
}
