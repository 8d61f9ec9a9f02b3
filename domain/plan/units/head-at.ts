import { phraseAt } from './phrases.js';
import type { Token } from './tokens.js';
import { wordsAt } from './tokens.js';
import {
  afterInspectorate,
  bareNouns,
  determiners,
  governmentHeads,
  groupNouns,
  inspectorate,
  namedHeads,
  roleNouns,
  wholeHeads,
} from './vocabulary.js';

/** How the words after a head are read: a proper name, levels and places of government, or a group in plain words. */
export type HeadKind = 'named' | 'whole' | 'government' | 'group' | 'role';
export type Head = { readonly kind: HeadKind; readonly length: number; readonly plural: boolean };

type Place = { readonly tokens: readonly Token[]; readonly at: number };

/** The head of a unit's name that begins at this place, if one does. */
export function headAt({ tokens, at }: Place): Head | undefined {
  return pluralHead({ tokens, at }) ?? properHead({ tokens, at }) ?? bareHead({ tokens, at });
}

function pluralHead({ tokens, at }: Place): Head | undefined {
  const determiner = phraseAt({ tokens, at, list: determiners });
  if (determiner === 0) return undefined;
  const after = at + determiner;
  const role = phraseAt({ tokens, at: after, list: roleNouns });
  if (role > 0) return { kind: 'role', length: determiner + role, plural: true };
  const noun = phraseAt({ tokens, at: after, list: groupNouns });
  return noun > 0 ? { kind: 'group', length: determiner + noun, plural: true } : undefined;
}

function properHead({ tokens, at }: Place): Head | undefined {
  const government = phraseAt({ tokens, at, list: governmentHeads });
  const first = tokens[at];
  if (government > 0) return { kind: 'government', length: government, plural: false };
  if (first?.capital !== true) return undefined;
  const whole = phraseAt({ tokens, at, list: wholeHeads });
  if (whole > 0) return { kind: 'whole', length: whole, plural: false };
  if (isInspectorate({ tokens, at })) return { kind: 'whole', length: inspectorate.length, plural: false };
  const named = phraseAt({ tokens, at, list: namedHeads });
  if (named === 0 || !hasNameAfter({ tokens, at: at + named, headInWords: named })) return undefined;
  return { kind: 'named', length: named, plural: false };
}

function isInspectorate({ tokens, at }: Place): boolean {
  if (!wordsAt({ tokens, at, words: inspectorate })) return false;
  return phraseAt({ tokens, at: at + inspectorate.length, list: afterInspectorate }) > 0;
}

/** "Ban Dân tộc" has a name; "Ban hành" has none. A head of two words ("Chi cục") may go on in small letters. */
function hasNameAfter({ tokens, at, headInWords }: Place & { headInWords: number }): boolean {
  const next = tokens[at];
  return next?.word === true && (next.capital || headInWords > 1);
}

function bareHead({ tokens, at }: Place): Head | undefined {
  const role = phraseAt({ tokens, at, list: roleNouns });
  if (role > 1) return { kind: 'role', length: role, plural: false };
  const noun = phraseAt({ tokens, at, list: bareNouns });
  return noun > 0 ? { kind: 'group', length: noun, plural: false } : undefined;
}
