import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Names what is built from these files and texts: a change of source or version is another entry of the cache. */
export function sourceHash({ files, texts }: { files: readonly string[]; texts: readonly string[] }): string {
  const hash = createHash('sha256');
  for (const part of [...files.map((file) => readFileSync(file)), ...texts]) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
