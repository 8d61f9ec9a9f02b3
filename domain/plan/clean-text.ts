import { nfc } from '../text/fold.js';

/** Text as the reading carries it: NFC, single spaces, no characters without width, no outer spaces. */
export function cleanText(text: string): string {
  return nfc(text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ')).trim();
}

/** A name or a date without the punctuation that the sentence around it needs. */
export function withoutEndPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,;:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
