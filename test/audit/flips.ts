import type { PublicKey } from '../../audit/keys.js';
import { verifyBundle } from '../../audit/verify.js';

/** Flips bits of a bundle one by one, every `step`th from `first`; gives how many, and the places of those that nobody noticed. */
export function flipBits({
  bytes,
  known,
  first = 0,
  step = 1,
}: {
  bytes: Buffer;
  known: readonly PublicKey[];
  first?: number;
  step?: number;
}): { readonly flips: number; readonly missed: readonly number[] } {
  const flipped = Buffer.from(bytes);
  const missed: number[] = [];
  let flips = 0;
  for (let bit = first; bit < bytes.length * 8; bit += step) {
    const [place, mask] = [bit >> 3, 1 << (bit & 7)];
    flipped[place] = (bytes[place] ?? 0) ^ mask;
    if (verifyBundle({ bytes: flipped, known }).ok) missed.push(bit);
    flipped[place] = bytes[place] ?? 0;
    flips += 1;
  }
  return { flips, missed };
}
