import { wholeText } from '../read-items.js';
import { allLinesOf, type LineKind, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote, quoteAll } from './note.js';

/** Slips of the keyboard and remains of the word processor, line by line. */
export function typingNotes({ tree }: NoteSource): PlanNote[] {
  const lines = allLinesOf(tree);
  const outdented = kindsThatStartAtTheMargin(lines);
  return lines.flatMap((line) => [
    ...artifact(line),
    ...invisible(line),
    ...indented({ line, outdented }),
    ...spaceAfterMarker(line),
    ...spaceInText(line),
    ...doubleSpace(line),
    ...empty(line),
  ]);
}

function artifact({ line, lead }: PlanLine): PlanNote[] {
  const found = /\[bookmark:[^\]]*\]/.exec(lead)?.[0];
  if (!found) return [];
  const vi = `dấu vết của phần mềm soạn thảo ${quote(found)} đứng trước nội dung.`;
  return [
    note({
      line,
      code: 'wordArtifact',
      vi,
      en: `remains of the word processor before the text: ${quote(found)}.`,
    }),
  ];
}

function invisible({ line, lead, gap, label, colon, text, tail }: PlanLine): PlanNote[] {
  const found = /\p{Cf}/u.exec(lead + gap + label + colon + text + tail)?.[0];
  if (!found) return [];
  const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    note({
      line,
      code: 'invisibleCharacter',
      vi: `có ký tự không nhìn thấy ${code}.`,
      en: `invisible character ${code}.`,
    }),
  ];
}

/** Where most lines of a kind are indented, indentation is the style of the document and no slip. */
function kindsThatStartAtTheMargin(lines: readonly PlanLine[]): ReadonlySet<LineKind> {
  const kinds: LineKind[] = ['dash', 'plus', 'numbered', 'subnumbered', 'lettered'];
  return new Set(
    kinds.filter((kind) => {
      const ofKind = lines.filter((line) => line.kind === kind);
      return ofKind.filter(isIndented).length * 2 < ofKind.length;
    }),
  );
}

function indented({ line, outdented }: { line: PlanLine; outdented: ReadonlySet<LineKind> }): PlanNote[] {
  if (!isIndented(line) || !outdented.has(line.kind)) return [];
  const vi = `dấu ${quote(line.marker)} thụt vào, khác các dòng cùng loại.`;
  const en = `the marker ${quote(line.marker)} is indented, unlike others of its kind.`;
  return [note({ line: line.line, code: 'indentedMarker', vi, en })];
}

function isIndented({ lead }: PlanLine): boolean {
  return /\s/u.test(lead.replace(/\[bookmark:[^\]]*\]/gu, ''));
}

function spaceAfterMarker({ line, kind, marker, gap, label, colon, text }: PlanLine): PlanNote[] {
  const after: string[] = [];
  if (marker !== '' && kind !== 'blank' && gap === '' && label + text !== '') after.push(marker);
  if (/[:：]$/u.test(colon) && text !== '') after.push(`${label}:`);
  return after.map((what) =>
    note({
      line,
      code: 'missingSpace',
      vi: `thiếu dấu cách sau ${quote(what)}.`,
      en: `no space after ${quote(what)}.`,
    }),
  );
}

/** A comma, semicolon, colon or bracket with no space beside it, and a sentence that begins right after a full stop. */
const joined = /\p{L}{1,20}(?:[,;:)]{1,3}|\.(?=\p{Lu}\p{Ll}))\p{L}{1,20}|\p{Ll}{1,20}\(\p{L}{1,20}/gu;

function spaceInText(line: PlanLine): PlanNote[] {
  const found = (wholeText({ ...line, label: '', colon: '' }).match(joined) ?? []).filter(isSlip);
  if (found.length === 0) return [];
  const quoted = quoteAll(found);
  return [
    note({
      line: line.line,
      code: 'missingSpace',
      vi: `thiếu dấu cách trong ${quoted}.`,
      en: `no space in ${quoted}.`,
    }),
  ];
}

/** "TP.Thanh", "Th.S" and the like are abbreviations. */
function isSlip(found: string): boolean {
  return !found.includes('.') || /\p{Ll}{2}\./u.test(found);
}

function doubleSpace({ line, gap, label, text }: PlanLine): PlanNote[] {
  const found = /(\S{1,20})\s{2,20}(\S{1,20})/u.exec(label + gap.slice(1) + text);
  if (!found) return [];
  const between = quote(`${found[1] ?? ''} ${found[2] ?? ''}`);
  return [
    note({
      line,
      code: 'extraSpace',
      vi: `thừa dấu cách trong ${between}.`,
      en: `extra space in ${between}.`,
    }),
  ];
}

function empty({ line, kind, marker, label, text }: PlanLine): PlanNote[] {
  if ((kind !== 'dash' && kind !== 'plus') || label + text !== '') return [];
  const vi = `dấu ${quote(marker)} không có nội dung.`;
  return [note({ line, code: 'emptyItem', vi, en: `the marker ${quote(marker)} has no text.` })];
}
