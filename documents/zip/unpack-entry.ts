import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './read-directory.js';

const headerSignature = 0x04034b50;
const headerSize = 30;
const stored = 0;
const deflated = 8;

/**
 * The bytes of one entry, or undefined where they are damaged. No more than the entry's stated size is ever unpacked, so
 * that a directory which understates its sizes gains nothing.
 */
export function unpackEntry({ bytes, entry }: { bytes: Buffer; entry: ZipEntry }): Buffer | undefined {
  const { offset, packedSize } = entry;
  if (offset + headerSize > bytes.length || bytes.readUInt32LE(offset) !== headerSignature) return undefined;
  const start = offset + headerSize + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  const unpacked = unpack({ packed, entry });
  return unpacked?.length === entry.size && crc32(unpacked) === entry.crc32 ? unpacked : undefined;
}

function unpack({ packed, entry }: { packed: Buffer; entry: ZipEntry }): Buffer | undefined {
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    return undefined;
  }
}
