import { deflateRawSync } from 'node:zlib';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What an Office file with a password, or an old .doc, is outside: a compound file with streams of these names. */
export function compoundFile(stream: 'EncryptedPackage' | 'WordDocument'): Buffer {
  return Buffer.concat([signature, Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

/** A zip with a main part that unpacks to `size` spaces; `statedSize` is what its directory says of it. */
export function zipBomb({ size, statedSize }: { size: number; statedSize: number }): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, ' '));
  const bytes = writeStoredZip([{ name: 'word/document.xml', content: packed }]);
  const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  for (const [header, at] of [
    [0, 8],
    [entry, 10],
  ] as const) {
    bytes.writeUInt16LE(8, header + at);
    bytes.writeUInt32LE(statedSize, header + at + 14);
  }
  return bytes;
}

export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return writeStoredZip(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content, 'utf8') })),
  );
}
