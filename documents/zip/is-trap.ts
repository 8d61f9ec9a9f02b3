import { highestRatio, mostEntries, ratioCountsFromBytes } from '../limits.js';
import type { ZipEntry } from './read-directory.js';

/** True when a zip, as its directory describes it, would unpack to more than any honest one; bytes. */
export function isZipTrap({
  entries,
  longestUnpacked,
}: {
  entries: readonly ZipEntry[];
  longestUnpacked: number;
}): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    entries.length > mostEntries ||
    total > longestUnpacked ||
    entries.some(({ size, packedSize }) => size > ratioCountsFromBytes && size > packedSize * highestRatio)
  );
}
