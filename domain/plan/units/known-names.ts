import { type Token, tokensOf, wordsAt } from './tokens.js';

/** Names that the plan's own lists or a directory give, by their first word, longest first. */
export type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Only names of three words and more tell anything that the grammar does not see by itself. */
const shortestKnownInWords = 3;

export function knownNames(names: Iterable<string>): KnownNames {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of new Set(names)) {
    const words = tokensOf(name).map(({ lower }) => lower);
    const first = words[0];
    if (first === undefined || words.length < shortestKnownInWords) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const [first, list] of byFirst)
    byFirst.set(
      first,
      list.toSorted((a, b) => b.length - a.length),
    );
  return byFirst;
}

/** The token after the longest known name that begins here; undefined if none does. */
export function knownNameAt({
  tokens,
  at,
  known,
}: {
  tokens: readonly Token[];
  at: number;
  known: KnownNames;
}): number | undefined {
  const words = known.get(tokens[at]?.lower ?? '')?.find((list) => wordsAt({ tokens, at, words: list }));
  return words && at + words.length;
}
