import type { Reading } from '../build-reading.js';
import type { PlanTree } from '../tree.js';
import type { NoteCode, PlanNote } from '../types.js';

/** What the notes are taken from. */
export type NoteSource = { readonly tree: PlanTree; readonly reading: Reading };

const longestQuote = 60;

export function note({
  line,
  code,
  vi,
  en,
}: {
  line: number;
  code: NoteCode;
  vi: string;
  en: string;
}): PlanNote {
  return { line, code, message: vi, messageEn: en };
}

/** Words of the plan inside a message, cut to a length that fits a line. */
export function quote(text: string): string {
  return `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`;
}

export function quoteAll(texts: readonly string[]): string {
  const shown = 8;
  const more = texts.length > shown ? ` (+${texts.length - shown})` : '';
  return texts.slice(0, shown).map(quote).join(', ') + more;
}
