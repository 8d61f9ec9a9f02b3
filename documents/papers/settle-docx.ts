import { crc32, deflateRawSync } from 'node:zlib';
import type { CivilDate } from '../../domain/calendar/instant.js';
import { readZipDirectory, type ZipEntry } from '../zip/read-directory.js';
import { unpackEntry } from '../zip/unpack-entry.js';
import { withoutGuard } from './plain-text.js';

/**
 * The same .docx with nothing in it that depends on when or how often it was written: the times in the zip and in its
 * properties, and the numbers of its pictures. Braces that people typed are put back.
 */
export function settleDocx({ bytes, date = '1980-01-01' }: { bytes: Buffer; date?: CivilDate }): Buffer {
  const entries = readZipDirectory(bytes);
  if (!entries) throw new Error('the library wrote no zip');
  return writeZip(entries.map((entry) => ({ name: entry.name, content: settled({ bytes, entry, date }) })));
}

function settled({ bytes, entry, date }: { bytes: Buffer; entry: ZipEntry; date: CivilDate }): Buffer {
  const content = unpackEntry({ bytes, entry });
  if (!content) throw new Error(`the library wrote a damaged part: ${entry.name}`);
  if (!/\.(?:xml|rels)$/.test(entry.name)) return content;
  const xml = withoutGuard(content.toString('utf8'));
  return Buffer.from(
    entry.name === 'docProps/core.xml' ? withMoment(xml, date) : withPictureNumbers(xml),
    'utf8',
  );
}

function withMoment(xml: string, date: CivilDate): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

/** The library numbers pictures through the life of the process. */
function withPictureNumbers(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, start: string) => {
    count += 1;
    return `${start}${String(count)}"`;
  });
}

interface PlainFile {
  readonly name: string;
  readonly content: Buffer;
}

/** 1 January 1980, the first date that a zip can tell. */
const firstDosDate = 0x0021;

/** A packed zip whose files have no time of their own (APPNOTE 4.3). */
function writeZip(files: readonly PlainFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name, 'utf8');
    const common = commonHeader({ path, content, packed });
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, path]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

function commonHeader({ path, content, packed }: { path: Buffer; content: Buffer; packed: Buffer }): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(firstDosDate, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(path.length, 22);
  return header;
}
