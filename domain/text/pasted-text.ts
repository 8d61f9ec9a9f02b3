import { nfc } from './fold.js';

/** Marks of lists in Word's own symbol fonts, and the same as letters. */
const bullets = /^[ ]*[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d•·▪◦●■□➢✓o][ ]+/gmu;

/** Text as it is pasted from Word or a web page, as one types it: letters composed, plain spaces and line ends, list marks as dashes, no empty line at the end. */
export function pastedText(text: string): string {
  return nfc(text)
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[\p{Zs}]/gu, ' ')
    .replace(bullets, '- ')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/ +/gu, ' ')
    .replace(/ +$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/\n+$/u, '');
}
