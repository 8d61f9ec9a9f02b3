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
    ...missingSpace(line),
    ...extraSpace(line),
    ...empty(line),
  ]);
}

const bookmark = /\[bookmark:[^\]]{0,99}\]/iu;

function artifact({ line, lead, label, colon, text }: PlanLine): PlanNote[] {
  const found = bookmark.exec(lead + label + colon + text)?.[0];
  if (!found) return [];
  const vi = `dấu vết của phần mềm soạn thảo ${quote(found)} lẫn trong văn bản.`;
  const en = `remains of the word processor in the text: ${quote(found)}.`;
  return [note({ line, code: 'wordArtifact', vi, en })];
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

/** One note a line: after the marker, after the label's colon, and inside the text. */
function missingSpace(line: PlanLine): PlanNote[] {
  const after = [...withoutSpaceAfter(line)].map((what) => ({
    vi: `sau ${quote(what)}`,
    en: `after ${quote(what)}`,
  }));
  const found = (wholeText({ ...line, label: '', colon: '' }).match(joined) ?? []).filter(isSlip);
  const inside = found.length > 0 ? [{ vi: `trong ${quoteAll(found)}`, en: `in ${quoteAll(found)}` }] : [];
  const places = [...after, ...inside];
  if (places.length === 0) return [];
  const vi = `thiếu dấu cách ${places.map((place) => place.vi).join(', ')}.`;
  const en = `no space ${places.map((place) => place.en).join(', ')}.`;
  return [note({ line: line.line, code: 'missingSpace', vi, en })];
}

function* withoutSpaceAfter({ marker, gap, label, colon, text }: PlanLine): Generator<string> {
  if (marker !== '' && gap === '' && label + text !== '') yield marker;
  if (/[:：]$/u.test(colon) && text !== '') yield `${label}:`;
}

/** A comma, semicolon, colon or bracket with no space beside it, and a sentence that begins right after a full stop. */
const joined = /\p{L}{1,20}(?:[,;:)]{1,3}|\.(?=\p{Lu}\p{Ll}))\p{L}{1,20}|\p{Ll}{1,20}\(\p{L}{1,20}/gu;

/** "TP.Thanh", "Th.S" and the like are abbreviations. */
function isSlip(found: string): boolean {
  return !found.includes('.') || /\p{Ll}{2}\./u.test(found);
}

const doubled = /(\S{1,20})\s{2,20}(\S{1,20})/u;
/** Years of a span are set alike on both sides of the dash: "2022 - 2026" or "2022-2026". */
const lopsidedSpan = /(?<!\d)\d{4}(?:\s[-–]|[-–]\s)\d{4}(?!\d)/u;

function extraSpace({ line, marker, gap, label, colon, text }: PlanLine): PlanNote[] {
  const typed = marker + gap + label + colon + text;
  const [, before = '', after = ''] = doubled.exec(typed) ?? [];
  const found = before ? `${before} ${after}` : lopsidedSpan.exec(typed)?.[0];
  if (found === undefined) return [];
  const vi = `thừa dấu cách trong ${quote(found)}.`;
  return [note({ line, code: 'extraSpace', vi, en: `extra space in ${quote(found)}.` })];
}

function empty({ line, kind, marker, label, text }: PlanLine): PlanNote[] {
  if ((kind !== 'dash' && kind !== 'plus') || label + text !== '') return [];
  const vi = `dấu ${quote(marker)} không có nội dung.`;
  return [note({ line, code: 'emptyItem', vi, en: `the marker ${quote(marker)} has no text.` })];
}
