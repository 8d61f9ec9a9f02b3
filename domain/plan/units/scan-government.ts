import { headAt } from './head-at.js';
import { phraseAt } from './phrases.js';
import type { Token } from './tokens.js';
import { closings, levels } from './vocabulary.js';

type Place = { readonly tokens: readonly Token[]; readonly at: number };

/**
 * Where "UBND …" ends, from the token after its head: levels, places and closings, over commas and "và" as long as more of
 * them follow. "UBND các huyện Nông Cống, Như Thanh" is one name here; the directory knows that it means two.
 */
export function scanGovernment({ tokens, at }: Place): number {
  let end = at;
  for (;;) {
    const joint = end > at && isJoint(tokens[end]) ? 1 : 0;
    const length = partLength({ tokens, at: end + joint });
    if (length === 0) return end;
    end += joint + length;
  }
}

function isJoint(token: Token | undefined): boolean {
  return token?.lower === ',' || token?.lower === 'và';
}

function partLength({ tokens, at }: Place): number {
  const level = phraseAt({ tokens, at, list: levels });
  if (level > 0) return level;
  const closing = phraseAt({ tokens, at, list: closings });
  if (closing > 0) return closing;
  const isPlace = tokens[at]?.capital === true && !headAt({ tokens, at });
  return isPlace ? 1 : 0;
}
