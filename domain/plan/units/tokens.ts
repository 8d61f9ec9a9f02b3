import { foldDiacritics } from '../../text/fold.js';
import { glueIn } from '../../text/syllables.js';

/** A word or a punctuation mark of a clean text, with its place in it. Glued words are two tokens without a gap. */
export type Token = {
  readonly lower: string;
  /** Without diacritics: a slip in one ("đơn vi") hides no unit. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
  readonly capital: boolean;
};

/** No assignment at the head of a dash line comes near this; what follows is the task. */
const longestAssignmentInTokens = 400;

export function tokensOf(text: string, limit = longestAssignmentInTokens): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}&/]{1,200}|[^\s]/gu)) {
    if (tokens.length >= limit) break;
    const typed = match[0];
    const at = glueIn(typed);
    if (at === undefined) tokens.push(tokenOf({ typed, start: match.index }));
    else {
      tokens.push(tokenOf({ typed: typed.slice(0, at), start: match.index }));
      tokens.push(tokenOf({ typed: typed.slice(at), start: match.index + at }));
    }
  }
  return tokens;
}

function tokenOf({ typed, start }: { typed: string; start: number }): Token {
  return {
    lower: typed.toLowerCase(),
    folded: foldDiacritics(typed),
    start,
    end: start + typed.length,
    word: /^[\p{L}\p{N}]/u.test(typed),
    capital: /^\p{Lu}/u.test(typed),
  };
}

/** Whether these lower-case words stand at this place. */
export function wordsAt({
  tokens,
  at,
  words,
}: {
  tokens: readonly Token[];
  at: number;
  words: readonly string[];
}): boolean {
  return words.every((word, offset) => tokens[at + offset]?.lower === word);
}
