import { readManifest } from '../../audit/check-manifest.js';
import type { SignedCheckpoint } from '../../audit/checkpoint.js';
import { cautionWords, sentenceOf } from '../../audit/findings.js';
import { signatureName } from '../../audit/manifest.js';
import { openBundle } from '../../audit/open-bundle.js';
import type { Rotation } from '../../audit/rotation.js';
import { type Verdict, verifyBundle } from '../../audit/verify.js';
import { addMs } from '../../domain/calendar/instant.js';

/** What this office itself signed: the last checkpoint of each plan, and how its keys were handed over. */
export interface OwnSignatures {
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly rotations: readonly Rotation[];
}

/** A checkpoint may be stored so much later than the moment that it names. */
const storedWithinMs = 10 * 60_000;

/** A verdict with a sentence to each thing that was found. */
export function toldVerdict({ ok, findings, cautions, tasks, events, declared }: Verdict) {
  return {
    ok,
    tasks,
    events,
    declared,
    findings: findings.map((found) => ({ ...found, says: sentenceOf(found) })),
    // Whoever asks the API has no signed file in his hands: that nobody signed it says nothing here.
    cautions: cautions
      .filter(({ code }) => code !== 'notSigned')
      .map((caution) => ({ ...caution, says: cautionWords[caution.code] })),
  };
}

/**
 * Examines a bundle that somebody brings, beside what this office signed: a signature has to be of its keys, and what it signed
 * of that plan before the bundle was made has to stand in it.
 */
export function examineBundle({ bytes, own }: { bytes: Buffer; own: OwnSignatures }) {
  const opened = openBundle(bytes);
  const read = opened.ok ? readManifest(opened.files) : undefined;
  const { exportedAt = '', scope } = read?.ok ? read.manifest : {};
  const planId = String(scope?.id).split('/')[0];
  const isSigned = opened.ok && opened.files.has(signatureName);
  const known = isSigned ? [...new Set(own.checkpoints.map(({ publicKey }) => publicKey))] : [];
  const copies = own.checkpoints.filter(
    ({ checkpoint }) => checkpoint.planId === planId && addMs(checkpoint.at, storedWithinMs) < exportedAt,
  );
  const verdict = verifyBundle({ bytes, known, copies, rotations: own.rotations });
  const { signedBy } = verdict;
  return {
    ...toldVerdict(verdict),
    ...(verdict.scope && { scope: verdict.scope }),
    ...(verdict.exportedAt !== undefined && { exportedAt: verdict.exportedAt }),
    ...(signedBy !== undefined && { signedBy }),
    comparedWith: copies.map(({ checkpoint: { at } }) => at),
  };
}
