const digits = 20;

/** The beginning of a sha256 as people compare and type it: `1f2e 3d4c 5b6a 7988 90ab`; 80 bits. */
export function shortCode(hash: string): string {
  return (hash.slice(0, digits).match(/.{4}/g) ?? []).join(' ');
}
