import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupManifest, manifestFile } from '../../audit/backup-manifest.js';
import { sha256 } from '../../audit/canonical.js';
import { measured } from './part-file.js';

/** The backup in a folder, of which every file is what its manifest says. Throws with the first that is not. */
export async function verifiedBackup(folder: string): Promise<{
  readonly manifest: BackupManifest;
  /** sha256 of the manifest itself. */
  readonly hash: string;
}> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(`${folder} has no ${manifestFile}: it is no backup, or one that was broken off`);
  const manifest = JSON.parse(text) as BackupManifest;
  if ((manifest.format as unknown) !== 1)
    throw new Error(`the backup has the format ${String(manifest.format)}, which this version does not read`);
  const { mongo, temporal } = manifest;
  for (const { file, sha256: expected, bytes } of [...mongo.parts, ...temporal.parts, temporal.histories]) {
    const found = await measured({ folder, file }).catch(() => undefined);
    if (found?.sha256 !== expected || found.bytes !== bytes)
      throw new Error(
        `${file} is not what the manifest says (sha256 ${found?.sha256 ?? 'of no file'}): nothing was restored`,
      );
  }
  return { manifest, hash: sha256(text) };
}
