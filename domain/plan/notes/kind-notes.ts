import { glueIn } from '../../text/syllables.js';
import { findCitations } from '../find-documents.js';
import { wholeText } from '../read-items.js';
import { allLinesOf } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote } from './note.js';

/** What the letters inside a document's number stand for (Decree 30/2020/NĐ-CP, annex III). */
const kinds: Readonly<Record<string, string>> = {
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  CT: 'chỉ thị',
  KL: 'kết luận',
  KH: 'kế hoạch',
  BC: 'báo cáo',
  NĐ: 'nghị định',
  TT: 'thông tư',
  TB: 'thông báo',
  HD: 'hướng dẫn',
};

const lettersOfKind = /^\d+[a-zđ]?(?:\/\d{4})?[/-]+(\p{Lu}+)[-/]/u;
const wordsBefore = /(\p{L}+) (\p{L}+)(?: số)? ?$/u;
const longestBeforeNumber = 40;

/** "Kết luật số 12-KL/TU": one of the two words before a number is not the one that its letters stand for. */
export function kindNotes({ tree }: NoteSource): PlanNote[] {
  return allLinesOf(tree).flatMap((line) => {
    const text = wholeText(line);
    return findCitations(text).flatMap(({ index, number }) => {
      const kind = kinds[lettersOfKind.exec(number)?.[1] ?? ''];
      const before = wordsBefore.exec(text.slice(Math.max(0, index - longestBeforeNumber), index));
      const typed = `${before?.[1] ?? ''} ${before?.[2] ?? ''}`;
      if (kind === undefined || !before || !isSlipOf({ typed: typed.toLowerCase(), kind })) return [];
      const vi = `${quote(typed)} trước số ${number}, có lẽ là ${quote(kind)}; văn bản giữ nguyên.`;
      const en = `${quote(typed)} before the number ${number}, probably ${quote(kind)}; the text stays.`;
      return [note({ line: line.line, code: 'misspelling', vi, en })];
    });
  });
}

function isSlipOf({ typed, kind }: { typed: string; kind: string }): boolean {
  const [first = '', second = ''] = typed.split(' ');
  if (glueIn(first) !== undefined || glueIn(second) !== undefined) return false;
  const [expectedFirst, expectedSecond] = kind.split(' ');
  return (first === expectedFirst) !== (second === expectedSecond);
}
