import mammoth from 'mammoth';
import { shippedTemplatesFolder } from '../../data/templates/folder.js';
import type { Picture } from '../../documents/papers/picture.js';
import { writePaper } from '../../documents/papers/write-paper.js';
import { readZipDirectory } from '../../documents/zip/read-directory.js';
import { unpackEntry } from '../../documents/zip/unpack-entry.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import type { Paper } from '../../domain/papers/paper.js';

/** A picture of one pixel: what is drawn is another's business. */
const onePixel: Picture = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  widthPx: 900,
  heightPx: 450,
};

/** The bytes of a paper; a template that does not fit fails the test. */
export async function bytesOf(paper: Paper, folders: readonly string[] = []): Promise<Buffer> {
  const written = await writePaper({
    paper,
    templateFolders: [...folders, shippedTemplatesFolder],
    pictureOf: () => onePixel,
  });
  if (!written.ok) throw new Error(written.problem.message.en);
  return written.bytes;
}

/** The files of a .docx by name. */
export function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const entries = readZipDirectory(bytes) ?? [];
  return new Map(
    entries.map((entry) => {
      const content = unpackEntry({ bytes, entry });
      if (!content) throw new Error(`damaged: ${entry.name}`);
      return [entry.name, content];
    }),
  );
}

export function xmlOf(bytes: Buffer, part = 'word/document.xml'): string {
  return partsOf(bytes).get(part)?.toString('utf8') ?? '';
}

/** The .docx with the text of some parts changed, as an office would by hand. */
export function edited(bytes: Buffer, part: string, change: (xml: string) => string): Buffer {
  const parts = [...partsOf(bytes)].map(([name, content]) => ({
    name,
    content: name === part ? Buffer.from(change(content.toString('utf8')), 'utf8') : content,
  }));
  return writeStoredZip(parts);
}

/** The paper as another program reads it: its text, a paragraph or a broken line a line. */
export async function readBack(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  const broken = value.replace(/<\/(?:p|td|th|tr|h\d)>|<br ?\/>/g, '\n').replace(/<[^>]*>/g, '');
  return unescaped(broken).replace(/\n{2,}/g, '\n');
}

/** Every table as rows of cells, in the order of the document. */
export function tablesOf(bytes: Buffer): readonly (readonly (readonly string[])[])[] {
  const tables = [...xmlOf(bytes).matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table);
  return tables.map((table) =>
    [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textIn(cell)),
    ),
  );
}

/** The text in a piece of XML. */
export function textIn(xml: string): string {
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)];
  return runs.map(([, text]) => (text === undefined ? ' ' : unescaped(text))).join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
