import { withoutEndPunctuation } from '../clean-text.js';
import { headAt } from './head-at.js';
import type { KnownNames } from './known-names.js';
import { scanUnit } from './scan-unit.js';
import { type Token, tokensOf } from './tokens.js';

const noKnownNames: KnownNames = new Map();

/** Lists of units are short; this only bounds the work on a line that is none. */
const longestListInTokens = 20_000;

/** The names of a line that holds nothing but units ("Đơn vị chủ trì: …"), as written. */
export function readUnitList({ text }: { text: string }): string[] {
  const tokens = tokensOf(text, longestListInTokens);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (isSeparator(tokens[at])) {
      at += 1;
      continue;
    }
    const end = endOfListed({ tokens, at });
    const name = nameOf({ text, tokens, at, end });
    if (name) names.push(name);
    at = end;
  }
  return names;
}

/** A name without a known head, or with words after it that no grammar knows, goes to the next separator. */
function endOfListed({ tokens, at }: { tokens: readonly Token[]; at: number }): number {
  let end = Math.max(at + 1, scanUnit({ tokens, at, known: noKnownNames, inList: true })?.end ?? 0);
  while (end < tokens.length && !endsListed({ tokens, at: end })) end += 1;
  return end;
}

function endsListed({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  const token = tokens[at];
  if (token?.lower === 'và') return headAt({ tokens, at: at + 1 }) !== undefined;
  return token?.lower === ';' || token?.lower === ',' || token?.lower === '.';
}

/** The units with which a sentence begins at a token, and the token after the last of them. */
export function scanUnitsAt({
  text,
  tokens,
  at,
  known,
}: {
  text: string;
  tokens: readonly Token[];
  at: number;
  known: KnownNames;
}): { units: string[]; end: number; certain: boolean } {
  const units: string[] = [];
  let certain = true;
  let end = at;
  for (let next = at; next < tokens.length; ) {
    const unit = scanUnit({ tokens, at: next, known, inList: false });
    if (!unit) break;
    units.push(nameOf({ text, tokens, at: next, end: unit.end }));
    certain &&= unit.certain;
    end = unit.end;
    const joints = jointsAt({ tokens, at: end });
    if (joints === 0) break;
    next = end + joints;
  }
  return { units, end, certain };
}

function jointsAt({ tokens, at }: { tokens: readonly Token[]; at: number }): number {
  let joints = 0;
  while (isSeparator(tokens[at + joints])) joints += 1;
  return joints;
}

function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && [',', ';', 'và', '.'].includes(token.lower);
}

function nameOf({
  text,
  tokens,
  at,
  end,
}: {
  text: string;
  tokens: readonly Token[];
  at: number;
  end: number;
}): string {
  return withoutEndPunctuation(text.slice(tokens[at]?.start ?? 0, tokens[end - 1]?.end ?? 0));
}
