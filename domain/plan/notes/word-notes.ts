import { foldDiacritics } from '../../text/fold.js';
import { glueIn } from '../../text/syllables.js';
import { wholeText } from '../read-items.js';
import { allLinesOf, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote, quoteAll } from './note.js';

/** Bounded: a pattern without end overflows the stack on a word of megabytes. */
const wordOrMark = /\p{L}{1,100}|[^\p{L}\s]/gu;

/** Words that were run together, typed twice, or lost a diacritic. */
export function wordNotes({ tree }: NoteSource): PlanNote[] {
  const glueOf = remembered(glueIn);
  const foldOf = remembered(foldDiacritics);
  return allLinesOf(tree).flatMap((line) => {
    const words = wholeText(line).match(wordOrMark) ?? [];
    return [
      ...glued({ line, words, glueOf }),
      ...repeated({ line, words }),
      ...misspelt({ line, words, foldOf }),
    ];
  });
}

type Words = { readonly line: PlanLine; readonly words: readonly string[] };

/** A text repeats its words: each is looked at once. */
function remembered<T>(look: (word: string) => T): (word: string) => T {
  const seen = new Map<string, { readonly found: T }>();
  return (word) => {
    const found = seen.get(word) ?? { found: look(word) };
    seen.set(word, found);
    return found.found;
  };
}

function glued({
  line: { line },
  words,
  glueOf,
}: Words & { glueOf: (word: string) => number | undefined }): PlanNote[] {
  const found = words.flatMap((word) => {
    const at = glueOf(word);
    return at === undefined ? [] : [{ word, parts: `${word.slice(0, at)} ${word.slice(at)}` }];
  });
  if (found.length === 0) return [];
  const [typed, meant] = [quoteAll(found.map(({ word }) => word)), quoteAll(found.map(({ parts }) => parts))];
  const vi = `từ viết liền ${typed}, có lẽ là ${meant}.`;
  return [note({ line, code: 'gluedWords', vi, en: `words run together ${typed}, probably ${meant}.` })];
}

/** Doubling that is the language's own ("luôn luôn"), or two words that meet ("hành vi vi phạm"). */
const reduplicated = new Set(
  'luôn dần từ ngày nhà người đời thường càng nơi lâu xanh đều mãi hằng năm ngành vừa còn ai vi'.split(' '),
);

function repeated({ line: { line }, words }: Words): PlanNote[] {
  return words.flatMap((word, at) => {
    if (word !== words[at + 1] || !/^\p{Ll}+$/u.test(word) || reduplicated.has(word)) return [];
    const twice = quote(`${word} ${word}`);
    return [note({ line, code: 'repeatedWord', vi: `lặp từ ${twice}.`, en: `word typed twice: ${twice}.` })];
  });
}

/** Terms of the form; the same letters with other diacritics are a slip and no other word. */
const terms = [
  'đơn vị',
  'liên quan',
  'địa phương',
  'chủ trì',
  'phối hợp',
  'khắc phục',
  'giải pháp',
  'nhiệm vụ',
  'nguyên nhân',
];
const termOf = new Map(terms.map((term) => [foldDiacritics(term), term]));

function misspelt({
  line: { line },
  words,
  foldOf,
}: Words & { foldOf: (word: string) => string }): PlanNote[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    const term = termOf.get(`${foldOf(word)} ${foldOf(next)}`);
    const pair = `${word} ${next}`.toLowerCase();
    if (term === undefined || term === pair) return [];
    const [typed, meant] = [quote(pair), quote(term)];
    return [
      note({
        line,
        code: 'misspelling',
        vi: `${typed}, có lẽ là ${meant}.`,
        en: `${typed}, probably ${meant}.`,
      }),
    ];
  });
}
