import { allLinesOf, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quoteAll } from './note.js';

/** A text that mixes composed and decomposed letters: the lines with decomposed ones. Either form alone is no slip. */
export function unicodeNotes({ tree }: NoteSource): PlanNote[] {
  const lines = allLinesOf(tree);
  if (!lines.some(hasComposed)) return [];
  return lines.flatMap((line) => {
    const found = decomposedWords(line);
    if (found.length === 0) return [];
    const words = quoteAll(found.map((word) => word.normalize('NFC')));
    return [
      note({
        line: line.line,
        code: 'mixedUnicode',
        vi: `${found.length} từ gõ bằng Unicode tổ hợp giữa văn bản dựng sẵn: ${words}.`,
        en: `decomposed Unicode inside a composed text, ${found.length} times: ${words}.`,
      }),
    ];
  });
}

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A letter with its tone in one character; some keyboards compose the letter ("ê") and leave the tone beside it. */
function hasComposed({ label, text }: PlanLine): boolean {
  const withMark = new Set((label + text).match(/[^\p{ASCII}\p{M}]/gu));
  return [...withMark].some((letter) => toneMark.test(letter.normalize('NFD')));
}

function decomposedWords({ label, colon, text }: PlanLine): string[] {
  return (label + colon + text).split(/\s+/u).filter((word) => /\p{L}\p{M}/u.test(word));
}
