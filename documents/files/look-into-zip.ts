import type { Finding } from '../../domain/files/decide-file.js';
import type { Sniffed } from '../../domain/files/kinds.js';
import {
  longestEvidenceUnpackedInBytes,
  longestPartInBytes,
  longestZipDirectoryInBytes,
  mostEntries,
} from '../limits.js';
import { isZipTrap } from '../zip/is-trap.js';
import { findZipEnd, readZipEntries, type ZipEntry, zipEndWithin } from '../zip/read-directory.js';
import { unpackEntry } from '../zip/unpack-entry.js';

/** Reads from `start` to before `end`, or to the file's end. */
export type ReadPart = (range: { readonly start: number; readonly end: number }) => Promise<Buffer>;

const zipMediaType = 'application/zip';
/** Fixed part of the header before a file's bytes, and the longest name and extra field after it. */
const longestHeader = 30 + 2 * 0xffff;

const macroNames = /(?:^|\/)(?:vba(?:project|data)[^/]*|macrosheets\/.*|activex\/.*)$|^(?:basic|scripts)\//iu;
/** A part may have any name: what it is stands in the list of types. */
const macroTypes = /macroenabled|vbaproject|macrosheet|activex/iu;
const mainTypes: readonly { readonly type: string; readonly sniffed: Sniffed }[] = [
  { type: 'wordprocessingml.document.main+xml', sniffed: 'docx' },
  { type: 'spreadsheetml.sheet.main+xml', sniffed: 'xlsx' },
  { type: 'presentationml.presentation.main+xml', sniffed: 'pptx' },
];
const openDocumentTypes: Readonly<Partial<Record<string, Sniffed>>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** What a zip is, from its directory and one small file inside; of the rest nothing is unpacked. `size` in bytes. */
export async function lookIntoZip({ size, read }: { size: number; read: ReadPart }): Promise<Finding> {
  const { entries, fault } = await readDirectory({ size, read });
  if (!entries) return { is: fault };
  if (isZipTrap({ entries, longestUnpacked: longestEvidenceUnpackedInBytes })) return { is: 'trap' };
  // Files that share their bytes are the other way to pack a mountain.
  if (entries.reduce((sum, { packedSize }) => sum + packedSize, 0) > size) return { is: 'trap' };
  if (entries.some(({ encrypted }) => encrypted)) return { is: 'protected' };
  // With two files of one name, this reader and the next may each see another.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return { is: 'damaged' };
  if (entries.some(({ name }) => macroNames.test(name))) return { is: 'macros' };
  const named = (wanted: string) => entries.find(({ name }) => name.toLowerCase() === wanted);
  const [types, mimetype] = [named('[content_types].xml'), named('mimetype')];
  if (types) return openXml(await unpack({ entry: types, read }));
  if (mimetype) return openDocument(await unpack({ entry: mimetype, read }));
  return { is: 'unknown', mediaType: zipMediaType };
}

type NoDirectory = { readonly entries: undefined; readonly fault: 'damaged' | 'trap' };

const damaged: NoDirectory = { entries: undefined, fault: 'damaged' };

async function readDirectory({
  size,
  read,
}: {
  size: number;
  read: ReadPart;
}): Promise<{ readonly entries: readonly ZipEntry[]; readonly fault?: never } | NoDirectory> {
  const tailAt = Math.max(0, size - zipEndWithin);
  const found = findZipEnd(await read({ start: tailAt, end: size }));
  if (!found) return damaged;
  const [start, end] = [found.directoryAt, tailAt + found.end];
  if (found.count > mostEntries || end - start > longestZipDirectoryInBytes)
    return { entries: undefined, fault: 'trap' };
  if (start >= end) return damaged;
  const entries = readZipEntries({ directory: await read({ start, end }), count: found.count });
  return entries ? { entries } : damaged;
}

function openXml(types: string | undefined): Finding {
  // Office writes neither; both are ways to say a type so that it is not found.
  if (types === undefined || types.includes('&#') || types.includes('<!')) return { is: 'damaged' };
  if (macroTypes.test(types)) return { is: 'macros' };
  const found = mainTypes.filter(({ type }) => types.includes(type));
  const [main] = found;
  return main && found.length === 1
    ? { is: 'sound', sniffed: main.sniffed }
    : { is: 'unknown', mediaType: zipMediaType };
}

function openDocument(mimetype: string | undefined): Finding {
  const sniffed = openDocumentTypes[mimetype?.trim() ?? ''];
  return sniffed ? { is: 'sound', sniffed } : { is: 'unknown', mediaType: zipMediaType };
}

async function unpack({ entry, read }: { entry: ZipEntry; read: ReadPart }): Promise<string | undefined> {
  if (entry.size > longestPartInBytes) return undefined;
  const { offset } = entry;
  const bytes = await read({ start: offset, end: offset + longestHeader + entry.packedSize });
  return unpackEntry({ bytes, entry: { ...entry, offset: 0 } })?.toString('utf8');
}
