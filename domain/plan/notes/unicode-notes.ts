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
        en: `${found.length} words in decomposed Unicode inside a composed text: ${words}.`,
      }),
    ];
  });
}

/** A letter with a mark that the line holds as one character. */
function hasComposed({ label, text }: PlanLine): boolean {
  const typed = label + text;
  return (
    typed.normalize('NFD').replace(/\p{M}/gu, '').length === typed.replace(/\p{M}/gu, '').length &&
    typed !== typed.normalize('NFD')
  );
}

function decomposedWords({ label, colon, text }: PlanLine): string[] {
  return (label + colon + text).split(/\s+/u).filter((word) => /\p{L}\p{M}/u.test(word));
}
