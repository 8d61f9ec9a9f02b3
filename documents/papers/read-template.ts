import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patchDetector } from 'docx';
import { openPackage } from '../docx/open-package.js';
import { placeholdersOf, type TemplateForm } from './template-form.js';
import { type TemplateProblem, templateProblem } from './template-problem.js';
import { findStyles, type StyleIds } from './template-styles.js';

/** A template that was found fit: its bytes, its styles, and how wide text stands in its first and last section, in twips. */
export interface Template {
  readonly bytes: Buffer;
  readonly styles: StyleIds;
  readonly bodyWidthTwips: number;
  readonly annexWidthTwips: number;
}

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problem: TemplateProblem };

/** The template of a form from the first folder that has it, with every placeholder and style that a paper needs and no other. */
export async function readTemplate({
  folders,
  form,
}: {
  folders: readonly string[];
  form: TemplateForm;
}): Promise<TemplateResult> {
  const file = `${form}.docx`;
  const bytes = await firstOf(folders.map((folder) => join(folder, file)));
  if (!bytes) return refuse(templateProblem({ code: 'templateMissing', file }));
  return checkTemplate({ bytes, file, form });
}

async function firstOf(paths: readonly string[]): Promise<Buffer | undefined> {
  for (const path of paths) {
    try {
      return await readFile(path);
    } catch (error) {
      // A folder of the office need not hold every form; one that cannot be read is a fault.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return undefined;
}

async function checkTemplate({
  bytes,
  file,
  form,
}: {
  bytes: Buffer;
  file: string;
  form: TemplateForm;
}): Promise<TemplateResult> {
  const opened = openPackage(bytes);
  const parts = opened.ok ? opened.package.parts : new Map<string, string>();
  const [document, styleSheet] = [parts.get('word/document.xml'), parts.get('word/styles.xml')];
  if (document === undefined || styleSheet === undefined)
    return refuse(templateProblem({ code: 'templateDamaged', file }));
  const found = new Set(await patchDetector({ data: bytes, trimPlaceholders: true }));
  const known: ReadonlySet<string> = new Set(placeholdersOf[form]);
  const missing = [...known].filter((name) => !found.has(name)).map(braced);
  if (missing.length > 0)
    return refuse(templateProblem({ code: 'placeholderMissing', file, names: missing }));
  const unknown = [...found].filter((name) => !known.has(name)).map(braced);
  if (unknown.length > 0)
    return refuse(templateProblem({ code: 'placeholderUnknown', file, names: unknown }));
  const styles = findStyles(styleSheet);
  if (!styles.ok) return refuse(templateProblem({ code: 'styleMissing', file, names: styles.missing }));
  const widths = textWidths(document);
  return {
    ok: true,
    template: {
      bytes,
      styles: styles.ids,
      bodyWidthTwips: widths[0] ?? defaultWidthTwips,
      annexWidthTwips: widths.at(-1) ?? defaultWidthTwips,
    },
  };
}

function braced(name: string): string {
  return `{{${name}}}`;
}

function refuse(problem: TemplateProblem): TemplateResult {
  return { ok: false, problem };
}

/** 160 mm: A4 with the margins of the decree. */
const defaultWidthTwips = 9071;

/** Between the margins of each section of a document, in order. */
function textWidths(document: string): readonly number[] {
  return [...document.matchAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)].flatMap(([section]) => {
    const size = attribute(section, 'pgSz', 'w');
    const left = attribute(section, 'pgMar', 'left');
    const right = attribute(section, 'pgMar', 'right');
    return size === undefined || left === undefined || right === undefined ? [] : [size - left - right];
  });
}

function attribute(xml: string, element: string, name: string): number | undefined {
  const value = new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(xml)?.[1];
  return value === undefined ? undefined : Number(value);
}
