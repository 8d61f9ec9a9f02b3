import type { Instant } from '../domain/calendar/instant.js';
import { canonical } from './canonical.js';
import { isSigned, keyIdOf, type PublicKey, type SigningKey } from './keys.js';

/**
 * From a moment on, another key signs. The old key says so, and the new one says it too: whoever knows only one of the two can
 * go from it to the other.
 */
export interface Rotation {
  readonly from: PublicKey;
  readonly to: PublicKey;
  readonly at: Instant;
  readonly signedByOld: string;
  readonly signedByNew: string;
}

/** Hands over from one key to the next. */
export function rotate({ old, next, at }: { old: SigningKey; next: SigningKey; at: Instant }): Rotation {
  const text = statement({ from: old.publicKey, to: next.publicKey, at });
  return {
    from: old.publicKey,
    to: next.publicKey,
    at,
    signedByOld: old.sign(text),
    signedByNew: next.sign(text),
  };
}

/** True when both keys signed the rotation. */
export function isRotation({ from, to, at, signedByOld, signedByNew }: Rotation): boolean {
  const text = statement({ from, to, at });
  return (
    from !== to &&
    isSigned({ text, signature: signedByOld, publicKey: from }) &&
    isSigned({ text, signature: signedByNew, publicKey: to })
  );
}

/**
 * True when a key is to be believed for what was signed at a moment, by whoever knows one key of its line: forwards and
 * backwards over rotations, and an old key only until it was replaced.
 */
export function isTrusted({
  known,
  key,
  at,
  rotations,
}: {
  known: PublicKey;
  key: PublicKey;
  at: Instant;
  rotations: readonly Rotation[];
}): boolean {
  const sound = rotations.filter(isRotation);
  const line = new Set([known]);
  for (let size = 0; size !== line.size; ) {
    size = line.size;
    for (const { from, to } of sound) if (line.has(from) || line.has(to)) line.add(from).add(to);
  }
  const begins = sound.find(({ to }) => to === key)?.at;
  const ends = sound.find(({ from }) => from === key)?.at;
  return line.has(key) && (begins === undefined || at >= begins) && (ends === undefined || at <= ends);
}

function statement({ from, to, at }: Pick<Rotation, 'from' | 'to' | 'at'>): string {
  return `dondoc/key-rotation/1\n${canonical({ from: keyIdOf(from), to: keyIdOf(to), at })}`;
}
