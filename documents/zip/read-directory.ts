/** A file in a zip, as the directory at the end of the zip describes it; sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

/** What closes a zip: how many entries its directory has, where in the file that begins, and where in the bytes given it ends. */
export type ZipEnd = { readonly count: number; readonly directoryAt: number; readonly end: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;

/** The record that closes a zip lies in so many last bytes of it. */
export const zipEndWithin = endSize + longestComment;

/** The directory of a zip, or undefined where the bytes are no whole zip. Unpacks nothing. Layout: PKWARE APPNOTE 4.3. */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] | undefined {
  const found = findZipEnd(bytes);
  if (!found) return undefined;
  const { count, directoryAt, end } = found;
  return readZipEntries({ directory: bytes.subarray(directoryAt, end), count });
}

/** The record that closes a zip stands at its end, before a comment. `bytes` are the whole zip or its last ones. */
export function findZipEnd(bytes: Buffer): ZipEnd | undefined {
  const first = Math.max(0, bytes.length - zipEndWithin);
  for (let at = bytes.length - endSize; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature)
      return { count: bytes.readUInt16LE(at + 10), directoryAt: bytes.readUInt32LE(at + 16), end: at };
  }
  return undefined;
}

/** The entries of a directory; undefined where it holds fewer than it should. */
export function readZipEntries({
  directory,
  count,
}: {
  directory: Buffer;
  count: number;
}): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > directory.length || directory.readUInt32LE(at) !== entrySignature) return undefined;
    entries.push(readEntry({ bytes: directory, at }));
    at +=
      entrySize +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry({ bytes, at }: { bytes: Buffer; at: number }): ZipEntry {
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    name: bytes.toString('utf8', at + entrySize, at + entrySize + nameLength),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}
