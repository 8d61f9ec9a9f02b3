import { nfc } from '../text/fold.js';
import type { Directory } from './types.js';

export type NameKey = (text: string) => string;

/**
 * The function that gives the form in which two spellings of one unit's name are equal: letters and digits only, so that
 * spacing, punctuation and glued words do not count; lower case; one place for the tone mark ("hoá" = "hóa"); one of
 * "UBND" and "Ủy ban nhân dân". Diacritics stay: "Sở Y tê" is a slip, and a slip is never resolved silently.
 */
export function nameKeyOf(abbreviations: Directory['abbreviations']): NameKey {
  const shortenings = abbreviations
    .map(({ short, long }) => ({ short: lettersOf(short), long: lettersOf(long) }))
    .sort((a, b) => b.long.length - a.long.length);
  return (text) => shortenings.reduce((key, { short, long }) => key.replaceAll(long, short), lettersOf(text));
}

function lettersOf(text: string): string {
  return withToneOnFirstVowel(nfc(text).toLowerCase()).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Both places of the tone mark in oa, oe and uy are right in Vietnamese, and official texts mix them. */
function withToneOnFirstVowel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])/gu, '$1$3$2')
    .replace(/(u)(y)([\u0300\u0301\u0303\u0309\u0323])/gu, '$1$3$2')
    .normalize('NFC');
}
