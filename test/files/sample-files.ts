import { createHash, randomBytes } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import { type StoredFile, writeStoredZip } from '../../documents/zip/write-stored-zip.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function sha256Of(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Begins as a PDF does; the rest differs each time. */
export function pdfOf(bytes = 2_000): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function docxOf(text: string): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}

export async function xlsxOf(cell: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Số liệu').addRow([cell]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

/** A package whose list of types says what it is told to. */
export function packageOf({
  types = override('/word/document.xml', main),
  files = {},
}: {
  types?: string;
  files?: Readonly<Record<string, string>>;
}): Buffer {
  const all: readonly StoredFile[] = Object.entries({
    '[Content_Types].xml': `<?xml version="1.0"?><Types>${types}</Types>`,
    'word/document.xml': '<w:document/>',
    ...files,
  }).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  return writeStoredZip(all);
}

/** Macros under their usual name, under another, and said with a character reference. */
export const macroPackages: Readonly<Record<string, Buffer>> = {
  'the usual part': packageOf({ files: { 'word/vbaProject.bin': 'VBA' } }),
  'a part of another name': packageOf({
    types:
      override('/word/document.xml', main) +
      override('/word/theme9.bin', 'application/vnd.ms-office.vbaProject'),
    files: { 'word/theme9.bin': 'VBA' },
  }),
  'a main type that allows them': packageOf({
    types: override('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  }),
};
