import { foldDiacritics } from '../../text/fold.js';
import type { Token } from './tokens.js';

type Phrase = { readonly words: readonly string[]; readonly folded: readonly string[] };

/** Phrases looked up by their first word without diacritics; the longest one that stands at a place wins. */
export type Phrases = {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of two words and more are met also with a slip in their diacritics. */
  readonly forgiving: boolean;
};

/** From a list such as "tham mưu, tổ chức, cần". */
export function phrases(list: string, { forgiving = false } = {}): Phrases {
  const byFirst = new Map<string, readonly Phrase[]>();
  for (const words of list.split(',').map((text) => text.trim().split(/\s+/))) {
    const folded = words.map(foldDiacritics);
    const first = folded[0] ?? '';
    const known = [...(byFirst.get(first) ?? []), { words, folded }];
    byFirst.set(
      first,
      known.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { byFirst, forgiving };
}

/** The number of tokens of the longest phrase at this place; 0 if there is none. */
export function phraseAt({
  tokens,
  at,
  list,
}: {
  tokens: readonly Token[];
  at: number;
  list: Phrases;
}): number {
  const token = tokens[at];
  if (!token) return 0;
  const found = list.byFirst.get(token.folded)?.find(({ words, folded }) => {
    if (words.every((word, offset) => tokens[at + offset]?.lower === word)) return true;
    return (
      list.forgiving &&
      words.length > 1 &&
      folded.every((word, offset) => tokens[at + offset]?.folded === word)
    );
  });
  return found?.words.length ?? 0;
}
