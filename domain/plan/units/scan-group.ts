import { type Head, headAt } from './head-at.js';
import { phraseAt } from './phrases.js';
import { isPredicateAt, isRelativeAt } from './predicates.js';
import { type Token, wordsAt } from './tokens.js';
import type { UnitScan } from './unit-scan.js';
import { closings, determiners, groupNouns, roleNouns } from './vocabulary.js';

type Place = { readonly tokens: readonly Token[]; readonly at: number };
type Reach = Place & { readonly closed: boolean; readonly clause: boolean; readonly inList: boolean };

/** A role or group with a long description ends by then; later words are taken for the task. */
const longestGroupInWords = 30;

/**
 * Where "các sở, ban, ngành cấp tỉnh" or "người đứng đầu của cấp ủy, chính quyền" ends, from the token after its head. The
 * list inside the name goes on over commas until a closing ("cấp tỉnh", "liên quan") ends it.
 */
export function scanGroup({
  tokens,
  at,
  inList,
}: Place & { readonly head: Head; readonly inList: boolean }): UnitScan {
  let end = at;
  let closed = false;
  let clause = false;
  while (end < tokens.length) {
    if (end - at > longestGroupInWords) return { end: at, certain: false };
    const length = stepLength({ tokens, at: end, closed, clause, inList });
    if (length === 0) break;
    clause ||= isRelativeAt({ tokens, at: end });
    closed ||= !clause && phraseAt({ tokens, at: end, list: closings }) > 0;
    end += length;
  }
  return { end, certain: true };
}

function stepLength(reach: Reach): number {
  const { tokens, at } = reach;
  const token = tokens[at];
  if (!token) return 0;
  if (token.lower === ',' || token.lower === 'và') return jointLength(reach);
  if (!token.word) return 0;
  const closing = phraseAt({ tokens, at, list: closings });
  if (closing > 0) return closing;
  if (isRelativeAt({ tokens, at })) return 2;
  if (token.lower === 'năm') return 0;
  if (reach.clause && followsRelative({ tokens, at })) return 1;
  if (reach.closed) return ['của', 'thuộc', 'ngoài', 'tỉnh'].includes(token.lower) || token.capital ? 1 : 0;
  return !reach.inList && isPredicateAt({ tokens, at }) ? 0 : 1;
}

/** The first verb after "được giao" belongs to the clause. */
function followsRelative({ tokens, at }: Place): boolean {
  return isRelativeAt({ tokens, at: at - 2 }) || isRelativeAt({ tokens, at: at - 3 });
}

/** A comma or "và" belongs to the name where one more noun of its list follows. */
function jointLength({ tokens, at, closed, clause, inList }: Reach): number {
  const next = at + 1;
  if (closed || tokens[next]?.word !== true) return 0;
  if (!inList && isPredicateAt({ tokens, at: next })) return 0;
  const determiner = phraseAt({ tokens, at: next, list: determiners });
  const noun = phraseAt({ tokens, at: next + determiner, list: groupNouns });
  if (determiner > 0) {
    const separate =
      tokens[at]?.lower === 'và' || noun === 0 || isOpenSet({ tokens, at: next + determiner + noun });
    return separate || clause ? 0 : 1 + determiner + noun;
  }
  if (phraseAt({ tokens, at: next, list: roleNouns }) > 0) return 0;
  if (noun > 0) return 1 + noun;
  return headAt({ tokens, at: next }) || tokens[next].capital ? 0 : 1;
}

/** "…, các đơn vị liên quan" is a set of its own, left open by the plan. */
function isOpenSet({ tokens, at }: Place): boolean {
  return (
    wordsAt({ tokens, at, words: ['liên', 'quan'] }) || wordsAt({ tokens, at, words: ['có', 'liên', 'quan'] })
  );
}
