import { type Head, headAt } from './head-at.js';
import { type KnownNames, knownNameAt } from './known-names.js';
import { phraseAt } from './phrases.js';
import { isPredicateAt, isRelativeAt } from './predicates.js';
import { scanGovernment } from './scan-government.js';
import { scanGroup } from './scan-group.js';
import type { Token } from './tokens.js';
import type { UnitScan } from './unit-scan.js';
import { closings } from './vocabulary.js';

/** No name goes on for more words in small letters than this without a capital. */
const longestRunInSmallLetters = { oneWordHead: 6, longHead: 10 };

export type ScanInput = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly known: KnownNames;
  /** In a list of units nothing but units follows; in a sentence a predicate ends the name. */
  readonly inList: boolean;
};

/** The unit name that begins at this place, or undefined where no unit's name begins. */
export function scanUnit({ tokens, at, known, inList }: ScanInput): UnitScan | undefined {
  const head = headAt({ tokens, at });
  if (!head) return undefined;
  const from = at + head.length;
  switch (head.kind) {
    case 'government':
      return { end: scanGovernment({ tokens, at: from }), certain: true };
    case 'group':
    case 'role':
      return scanGroup({ tokens, at: from, head, inList });
    case 'named':
    case 'whole':
      return scanProper({ tokens, at, from, head, known, inList });
  }
}

function scanProper({
  tokens,
  at,
  from,
  head,
  known,
  inList,
}: ScanInput & { from: number; head: Head }): UnitScan {
  const knownEnd = inList ? undefined : knownNameAt({ tokens, at, known });
  if (knownEnd !== undefined) {
    const closing = phraseAt({ tokens, at: knownEnd, list: closings });
    return { end: knownEnd + (tokens[knownEnd]?.lower === 'tỉnh' ? 1 : closing), certain: true };
  }
  const { oneWordHead, longHead } = longestRunInSmallLetters;
  const longestRun = head.length === 1 ? oneWordHead : longHead;
  let end = from;
  let smallLetters = 0;
  let lastCapital = at;
  for (; end < tokens.length; end += 1) {
    if (!goesOn({ tokens, at: end, from, head, inList })) break;
    if (tokens[end]?.capital === true) lastCapital = end;
    smallLetters = tokens[end]?.capital === true || tokens[end]?.word === false ? 0 : smallLetters + 1;
    if (smallLetters > longestRun && !inList) return { end: lastCapital + 2, certain: false };
  }
  return { end: end, certain: true };
}

function goesOn({
  tokens,
  at,
  from,
  head,
  inList,
}: Pick<ScanInput, 'tokens' | 'at' | 'inList'> & { from: number; head: Head }): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  if (token.lower === 'và') {
    return (
      next !== undefined &&
      !headAt({ tokens, at: at + 1 }) &&
      (inList || !isPredicateAt({ tokens, at: at + 1 }))
    );
  }
  if (token.word) {
    const needsName = head.kind === 'named' && at === from;
    return inList || needsName || !(isPredicateAt({ tokens, at }) || isRelativeAt({ tokens, at }));
  }
  // "Sở Văn hóa, Thể thao và Du lịch", "Sở Lao động - Thương binh và Xã hội": a capital goes on with the name.
  const joins = token.lower === ',' || '-–—()'.includes(token.lower);
  return joins && next?.capital === true && !headAt({ tokens, at: at + 1 });
}
