import { crc32 } from 'node:zlib';

export type StoredFile = { readonly name: string; readonly content: Buffer };

const version = 20;
const namesAreUtf8 = 0x0800;
const mostFiles = 0xffff;
const mostBytes = 0xffff_ffff;

/** A zip that packs nothing: for a reader that takes a whole zip and should see some of its files only. */
export function writeStoredZip(files: readonly StoredFile[]): Buffer {
  const zip = new StoredZip();
  const bodies = files.map((file) => zip.add(file));
  return Buffer.concat([...bodies, zip.end()]);
}

/**
 * The same, file by file, for a zip that is sent while it is made: the bytes of each file, then those of the end. The same
 * files in the same order give the same bytes. Throws beyond what a zip without extensions can hold.
 */
export class StoredZip {
  readonly #directory: Buffer[] = [];
  #offset = 0;

  add({ name, content }: StoredFile): Buffer {
    const path = Buffer.from(name, 'utf8');
    const common = commonHeader({ path, content });
    const body = Buffer.concat([uint32(0x04034b50), common, path, content]);
    if (this.#directory.length === mostFiles || this.#offset + body.length > mostBytes)
      throw new RangeError('too much for one zip');
    const place = Buffer.alloc(14);
    place.writeUInt32LE(this.#offset, 10);
    this.#directory.push(Buffer.concat([uint32(0x02014b50), uint16(version), common, place, path]));
    this.#offset += body.length;
    return body;
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#directory);
    const [count, size] = [this.#directory.length, directory.length];
    return Buffer.concat([directory, endRecord({ count, size, offset: this.#offset })]);
  }
}

/** What the header before a file and its entry in the directory have in common (APPNOTE 4.3.7, 4.3.12). */
function commonHeader({ path, content }: { path: Buffer; content: Buffer }): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(namesAreUtf8, 2);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(path.length, 22);
  return header;
}

function endRecord({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
