import type { PlanError } from '../domain/plan/types.js';
import { type DocumentNode, linesOf } from './docx/lines-of.js';
import { type DocxPackage, openPackage } from './docx/open-package.js';
import { damagedDocument } from './docx/refusals.js';
import { writeListMarks } from './docx/write-list-marks.js';
import { writeStoredZip } from './zip/write-stored-zip.js';

export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: PlanError };

/** The text of a .docx: a paragraph is a line, and markers that Word only shows stand in it as typed ones would. */
export async function readDocx(bytes: Buffer): Promise<TextResult> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const document = await convert(opened.package);
  if (!document) return { ok: false, error: damagedDocument(opened.package.mainPart) };
  return { ok: true, text: linesOf(document).join('\n') };
}

/** The converter's view of the document; undefined where the XML is broken. It is given nothing but the checked parts. */
async function convert({ mainPart, parts }: DocxPackage): Promise<DocumentNode | undefined> {
  const part = (name: RegExp) => [...parts].find(([path]) => name.test(path))?.[1];
  const marked = writeListMarks({
    document: parts.get(mainPart) ?? '',
    numbering: part(/^word\/numbering\d*\.xml$/i),
    styles: part(/^word\/styles\d*\.xml$/i),
  });
  const files = [...new Map([...parts, [mainPart, marked]])];
  const buffer = writeStoredZip(files.map(([name, xml]) => ({ name, content: Buffer.from(xml, 'utf8') })));
  let document: DocumentNode | undefined;
  // Loading the converter takes longer than reading a plan, and most plans are plain text.
  const { default: mammoth } = await import('mammoth');
  try {
    await mammoth.convertToHtml(
      { buffer },
      {
        transformDocument: (read: DocumentNode) => {
          document = read;
          return { ...read, children: [] };
        },
      },
    );
  } catch {
    return undefined;
  }
  return document;
}
