const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?';
const nucleus =
  '(?:oai|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|uao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|ôi|ơi|oo|' +
  'ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const coda = '(?:ch|ng|nh|[cmnptk])?';
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** No Vietnamese syllable is longer ("nghiêng"); two glued ones are at most twice that. */
const longestSyllable = 7;

/** Whether a word, in any case and either normal form, is one well-formed Vietnamese syllable. */
function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(decomposed.replace(tones, '').normalize('NFC'));
}

/**
 * Where two glued words part: "tếvà" at 2; undefined for a word that is not two Vietnamese syllables, or is one. Written
 * Vietnamese separates syllables, so a word of two with a Vietnamese letter in it is a slip and not a long word.
 */
export function glueIn(word: string): number | undefined {
  const text = word.normalize('NFC');
  if (text.length < 3 || text.length > 2 * longestSyllable || !/[^\p{ASCII}]/u.test(text)) return undefined;
  if (isSyllable(text)) return undefined;
  const capital = /\p{Ll}\p{Lu}/u.exec(text);
  if (capital && partsAt({ text, at: capital.index + 1 })) return capital.index + 1;
  // Consonants between two vowels belong to the second syllable where both readings exist: "vụ|cho", not "vục|ho".
  for (let at = 1; at < text.length; at += 1) if (partsAt({ text, at })) return at;
  return undefined;
}

function partsAt({ text, at }: { text: string; at: number }): boolean {
  const [first, second] = [text.slice(0, at), text.slice(at)];
  return first.length > 1 && second.length > 1 && isSyllable(first) && isSyllable(second);
}
