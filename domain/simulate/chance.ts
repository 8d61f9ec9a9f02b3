/**
 * A number from 0 up to 1 that a seed and a key fix: the same for the same words wherever and in whatever order it is asked
 * for (FNV-1a of the words, stirred once as mulberry32 does).
 */
export function chance({ seed, key }: { seed: number; key: string }): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return stirred(hash);
}

function stirred(seed: number): number {
  let bits = (seed + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
}
