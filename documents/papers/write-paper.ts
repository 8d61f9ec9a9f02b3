import { createHash } from 'node:crypto';
import { type FileChild, type IPatch, PatchType, patchDocument } from 'docx';
import { datedOn, type Paper } from '../../domain/papers/paper.js';
import { headLines } from './head-lines.js';
import type { PictureOf } from './picture.js';
import { plainText, runsOf } from './plain-text.js';
import { readTemplate, type Template } from './read-template.js';
import { settleDocx } from './settle-docx.js';
import { formOf, placeholdersOf } from './template-form.js';
import type { TemplateProblem } from './template-problem.js';
import { writeAnnexes } from './write-annexes.js';
import { writeBlocks } from './write-blocks.js';

export type PaperResult =
  | { readonly ok: true; readonly bytes: Buffer; readonly sha256: string }
  | { readonly ok: false; readonly problem: TemplateProblem };

/**
 * A paper as .docx, from the first of `templateFolders` that has its template: the office's own before those that come with
 * dondoc. The same paper, template and pictures give the same bytes.
 */
export async function writePaper({
  paper,
  templateFolders,
  pictureOf,
}: {
  paper: Paper;
  templateFolders: readonly string[];
  pictureOf: PictureOf;
}): Promise<PaperResult> {
  const form = formOf(paper);
  const read = await readTemplate({ folders: templateFolders, form });
  if (!read.ok) return read;
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: read.template.bytes,
    patches: await patchesOf({ paper, template: read.template, pictureOf }),
    trimPlaceholders: true,
    properties: { title: plainText(paper.subject), creator: author, lastModifiedBy: author, revision: 1 },
  });
  const bytes = settleDocx({ bytes: filled, ...dateOf(paper) });
  return { ok: true, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const author = 'dondoc';

function dateOf(paper: Paper): { date?: string } {
  const date = datedOn(paper);
  return date === undefined ? {} : { date };
}

/** The text comes last: the library goes through the whole document for every placeholder. */
async function patchesOf({
  paper,
  template: { styles, bodyWidthTwips, annexWidthTwips },
  pictureOf,
}: {
  paper: Paper;
  template: Template;
  pictureOf: PictureOf;
}): Promise<Record<string, IPatch>> {
  const lines = headLines(paper);
  const known = placeholdersOf[formOf(paper)];
  const short = known.flatMap((name) => (name in lines ? [[name, patchOf(lines[name])] as const] : []));
  const body = await writeBlocks({ blocks: paper.body, styles, widthTwips: bodyWidthTwips, pictureOf });
  const annexes = known.includes('phu-luc')
    ? await writeAnnexes({ paper, styles, widthTwips: annexWidthTwips, pictureOf })
    : undefined;
  return {
    ...Object.fromEntries(short),
    'noi-dung': blocksPatch(body),
    ...(annexes && { 'phu-luc': blocksPatch(annexes) }),
  };
}

/** A line keeps the look of its placeholder; one without text goes with its paragraph. */
function patchOf(text: string | undefined): IPatch {
  return text === undefined ? blocksPatch([]) : { type: PatchType.PARAGRAPH, children: runsOf(text) };
}

function blocksPatch(children: readonly FileChild[]): IPatch {
  return { type: PatchType.DOCUMENT, children };
}
