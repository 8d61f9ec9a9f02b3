import type { Synthesis } from '../../domain/synthesis/types.js';
import type { LocalizedText } from '../../domain/text/localized.js';

/** What all sheets of a synthesis need to say things: of what, in which language, and how much of what is confidential. */
export interface SheetTerms {
  readonly synthesis: Synthesis;
  /** The name of a unit. */
  readonly nameOf: (unit: string) => string;
  readonly say: (text: LocalizedText) => string;
  /** False for what is confidential, unless that was asked for. */
  readonly isShown: (of: { readonly confidential: boolean }) => boolean;
  /** The text of something, or a note that it is left out. */
  readonly open: (text: string, of: { readonly confidential: boolean }) => string;
  /** Lines above the header of a sheet. */
  readonly titles: (subject: LocalizedText) => readonly string[];
}

/** The note that stands for a confidential text. */
export const leftOut = {
  vi: '(Nội dung mật, không nêu ở đây)',
  en: '(Confidential, left out here)',
} as const satisfies LocalizedText;

/** The accountable unit of a line by its name, or the plan's own words where it is awaited. */
export function unitName(
  { unit, writtenUnit }: { readonly unit?: string; readonly writtenUnit?: string },
  { nameOf }: SheetTerms,
): string {
  return unit === undefined ? `(${writtenUnit ?? ''})` : nameOf(unit);
}

/** Shortcoming and task: `7.1`. */
export function placeOf({
  shortcoming,
  taskNumber,
}: {
  readonly shortcoming: number;
  readonly taskNumber: number;
}): string {
  return `${String(shortcoming)}.${String(taskNumber)}`;
}

/** The beginning of a text, at the end of a word; the whole stands in the sheet of tasks. */
export function inShort(text: string): string {
  const most = 120;
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most))}…`;
}
