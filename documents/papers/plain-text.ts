import { TextRun } from 'docx';

/**
 * What people typed, made safe for a paper: NFC, without control characters and marks that turn the direction of writing. An
 * opening brace is written as `guard` until all placeholders are filled, so that a placeholder that was typed is never filled.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(unwanted, '')
    .replace(/\t/g, ' ')
    .replaceAll('{', guard);
}

/** A character of the private use area; where it was typed itself it is dropped. */
const guard = '\ue07b';

const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ue07b]/g;

/** The text as it was typed, in the XML of a filled template. */
export function withoutGuard(xml: string): string {
  return xml.replaceAll(guard, '{');
}

/** What people typed as runs, with a break between its lines. */
export function runsOf(text: string, look: { bold?: true } = {}): TextRun[] {
  return linesOf(text).map(
    (line, index) => new TextRun({ text: plainText(line), ...look, ...(index > 0 && { break: 1 }) }),
  );
}

/** The lines of a text, as typed. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
