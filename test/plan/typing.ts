import fc from 'fast-check';

/** A way in which the same plan may have been typed or saved; its reading must not change. */
export type Typing = { readonly name: string; readonly retype: (text: string) => string };

const dashes = '‐‑‒–—―−•·●*';
const markerDash = /^(\s*)[-‐‑‒–—―−](?=\s?\p{L})/gmu;
const marker = /^([ \t]*(?:[-+]|\d+\.\d+\.|\d+\.|[ab]\)))[ \t]*(?=\p{L})/gmu;

export const typings: readonly Typing[] = [
  { name: 'in NFC', retype: (text) => text.normalize('NFC') },
  { name: 'in NFD', retype: (text) => text.normalize('NFD') },
  { name: 'with CRLF', retype: (text) => text.replace(/\r?\n/gu, '\r\n') },
  { name: 'with CR', retype: (text) => text.replace(/\r?\n/gu, '\r') },
  { name: 'with a byte order mark', retype: (text) => `\uFEFF${text}` },
  { name: 'with double spaces', retype: (text) => text.replaceAll(' ', '  ') },
  { name: 'with tabs', retype: (text) => text.replaceAll(' ', '\t') },
  { name: 'with no-break spaces', retype: (text) => text.replaceAll(' ', '\u00A0') },
  { name: 'with narrow no-break spaces', retype: (text) => text.replaceAll(' ', '\u202F') },
  { name: 'with blank lines between all lines', retype: (text) => text.replace(/\n/gu, '\n\n') },
  { name: 'with blank lines of spaces', retype: (text) => text.replace(/\n/gu, '\n \t\u00A0\n') },
  { name: 'without blank lines', retype: (text) => text.replace(/\n(?:[ \t]*\n)+/gu, '\n') },
  { name: 'with indented lines', retype: (text) => text.replace(/^(?=[^\s])/gmu, '\t  ') },
  { name: 'with spaces at the ends of lines', retype: (text) => text.replace(/$/gmu, ' \t ') },
  { name: 'with no space after markers', retype: (text) => text.replace(marker, '$1') },
  { name: 'with two spaces after markers', retype: (text) => text.replace(marker, '$1  ') },
  { name: 'with characters that have no width', retype: (text) => text.replace(/^(?=[-+])/gmu, '\u200B') },
  { name: 'with bookmarks', retype: (text) => text.replace(/^(?=[-+\d])/gmu, '[bookmark: _Hlk1]') },
  { name: 'with no newline at the end', retype: (text) => text.trimEnd() },
  ...[...dashes].map((dash) => ({
    name: `with "${dash}" for a dash`,
    retype: (text: string) => text.replace(markerDash, `$1${dash}`),
  })),
];

/** Several ways at once, in any order. */
export const anyTyping = fc
  .subarray([...typings], { minLength: 1, maxLength: 4 })
  .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));

export function retyped({ text, ways }: { text: string; ways: readonly Typing[] }): string {
  return ways.reduce((typed, { retype }) => retype(typed), text);
}
