/** Of a whole name, in bytes of UTF-8: file systems take 255, and a copy wants to add " (2)". */
const longestInBytes = 200;
const longestExtension = 10;

/** C0 and C1 controls, what turns the direction of writing, what has no width, separators of lines, and what is no character. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]|[\u{e0000}-\u{e0fff}]/gu;
const separators = /[/\\]/u;
/** What Windows takes in no name. */
const forbidden = /[<>:"|?*]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * The name under which a file is shown and given out: the last part of a path, in NFC, without what is unseen or means something
 * to a file system, and short enough. Letters of any language stay. Empty when nothing is left.
 */
export function displayName(sent: string): string {
  const last = sent.split(separators).at(-1) ?? '';
  const seen = last
    .replace(/[\t\r\n]/gu, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.\p{M}]+|[\s.]+$/gu, '');
  return shortened(reserved.test(seen) ? `_${seen}` : seen);
}

/** Cut before the extension, between letters and never between a letter and its marks. */
function shortened(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot - 1 <= longestExtension ? name.slice(dot) : '';
  const letters = name.slice(0, name.length - extension.length).match(/\P{M}\p{M}*/gsu) ?? [];
  let left = longestInBytes - utf8Length(extension);
  const kept: string[] = [];
  for (const letter of letters) {
    left -= utf8Length(letter);
    if (left < 0) break;
    kept.push(letter);
  }
  const stem = kept.join('').trimEnd();
  return stem === '' ? '' : `${stem}${extension}`;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
