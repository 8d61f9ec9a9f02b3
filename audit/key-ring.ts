import type { Instant } from '../domain/calendar/instant.js';
import { canonical } from './canonical.js';
import type { PublicKey, SigningKey } from './keys.js';
import { isRotation, type Rotation, rotate } from './rotation.js';

/** A public key with the time in which it signs. */
export interface RingKey {
  readonly publicKey: PublicKey;
  readonly from: Instant;
  /** Until it was handed over; absent for the key that signs now. */
  readonly until?: Instant;
}

/** The public keys of an office, one after the other, and how each handed over to the next: what an auditor is given. */
export interface KeyRing {
  readonly format: typeof ringFormat;
  readonly keys: readonly RingKey[];
  readonly rotations: readonly Rotation[];
}

const ringFormat = 'dondoc-key-ring';

/** The ring of an office's first key. */
export function newRing({ publicKey, at }: { publicKey: PublicKey; at: Instant }): KeyRing {
  return { format: ringFormat, keys: [{ publicKey, from: at }], rotations: [] };
}

/** The ring after a hand-over. Undefined when the old key is not the one that signs now, or the new one is in the ring already. */
export function rotatedRing({
  ring,
  old,
  next,
  at,
}: {
  ring: KeyRing;
  old: SigningKey;
  next: SigningKey;
  at: Instant;
}): KeyRing | undefined {
  const current = ring.keys.at(-1);
  const isKnown = ring.keys.some(({ publicKey }) => publicKey === next.publicKey);
  if (current?.publicKey !== old.publicKey || isKnown || at <= current.from) return undefined;
  return {
    format: ringFormat,
    keys: [...ring.keys.slice(0, -1), { ...current, until: at }, { publicKey: next.publicKey, from: at }],
    rotations: [...ring.rotations, rotate({ old, next, at })],
  };
}

/** The ring in a text: undefined for anything else, or where a hand-over is not signed by both keys. */
export function ringIn(text: string): KeyRing | undefined {
  try {
    const ring = JSON.parse(text) as Partial<KeyRing>;
    const { format, keys = [], rotations = [] } = ring;
    if (format !== ringFormat || keys.length === 0 || rotations.length !== keys.length - 1) return undefined;
    const isLine = rotations.every(
      (rotation, place) =>
        isRotation(rotation) &&
        keys[place]?.publicKey === rotation.from &&
        keys[place]?.until === rotation.at &&
        keys[place + 1]?.publicKey === rotation.to &&
        keys[place + 1]?.from === rotation.at,
    );
    return isLine && keys.at(-1)?.until === undefined ? { format, keys, rotations } : undefined;
  } catch {
    return undefined;
  }
}

/** The file of a ring. */
export function textOfRing(ring: KeyRing): string {
  return `${canonical(ring)}\n`;
}
