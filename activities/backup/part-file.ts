import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupPart } from '../../audit/backup-manifest.js';

/** Passes bytes on and knows afterwards how many they were and their sha256. */
function meter() {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ sha256: hash.digest('hex'), bytes }) };
}

/** Writes pieces into a file of a backup, packed; it is on the disk when this is done. */
export async function writePacked({
  folder,
  file,
  pieces,
}: {
  folder: string;
  file: string;
  pieces: AsyncIterable<Buffer>;
}): Promise<BackupPart> {
  const path = join(folder, file);
  const metered = meter();
  await pipeline(
    Readable.from(pieces, { objectMode: true }),
    createGzip({ level: 6 }),
    metered.through,
    createWriteStream(path, { mode: 0o600, flags: 'wx' }),
  );
  await toDisk(path);
  return { file, ...metered.result() };
}

/** What a file that another program wrote is. */
export async function measured({ folder, file }: { folder: string; file: string }): Promise<BackupPart> {
  const metered = meter();
  const path = join(folder, file);
  metered.through.resume();
  await pipeline(createReadStream(path), metered.through);
  await toDisk(path);
  return { file, ...metered.result() };
}

/** The unpacked bytes of a file of a backup. */
export function readPacked(path: string): AsyncIterable<Buffer> {
  const source = createReadStream(path);
  const unpacked = createGunzip();
  source.once('error', (fault) => unpacked.destroy(fault));
  return source.pipe(unpacked);
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
