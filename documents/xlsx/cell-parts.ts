import { readZipDirectory } from '../zip/read-directory.js';
import { unpackEntry } from '../zip/unpack-entry.js';
import { type StoredFile, writeStoredZip } from '../zip/write-stored-zip.js';
import type { XlsxFault } from './faults.js';

const megabyte = 1024 * 1024;
/** A file on disk, and the cells in it: a plan of 1,000 tasks over five years has about 10 MB of them. */
export const longestXlsxInBytes = 20 * megabyte;
const longestCellsInBytes = 64 * megabyte;
const mostEntries = 2_000;

const workbookPart = 'xl/workbook.xml';
const neededParts =
  /^(_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/;
/** Older Office files, and new ones behind a password. */
const compoundFile = 'd0cf11e0a1b11ae1';

export type CellParts =
  | { readonly ok: true; readonly zip: Buffer }
  | { readonly ok: false; readonly fault: XlsxFault };

/**
 * A workbook reduced to the parts that hold cells, as a zip that packs nothing. What is unpacked is limited beforehand;
 * comments, pictures and named ranges of files from outside stay behind: some break the reader, some keep it busy for ever.
 */
export function cellPartsOf(bytes: Buffer): CellParts {
  if (bytes.length > longestXlsxInBytes) return refuse('tooLarge');
  if (bytes.subarray(0, 8).toString('hex') === compoundFile) return refuse('locked');
  const entries = readZipDirectory(bytes);
  if (!entries?.some(({ name }) => name === workbookPart)) return refuse('notXlsx');
  const needed = entries.filter(({ name }) => neededParts.test(name));
  if (needed.some(({ encrypted }) => encrypted)) return refuse('locked');
  const size = needed.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > mostEntries || size > longestCellsInBytes) return refuse('tooLarge');
  const files: StoredFile[] = [];
  for (const entry of needed) {
    const content = unpackEntry({ bytes, entry });
    if (!content || content.includes('<!DOCTYPE')) return refuse('damaged');
    const { name } = entry;
    files.push({ name, content: name === workbookPart ? withoutNamedRanges(content) : content });
  }
  return { ok: true, zip: writeStoredZip(files) };
}

function withoutNamedRanges(part: Buffer): Buffer {
  return Buffer.from(part.toString('utf8').replace(/<definedNames\b[\s\S]*?<\/definedNames>/g, ''), 'utf8');
}

function refuse(fault: XlsxFault): CellParts {
  return { ok: false, fault };
}
