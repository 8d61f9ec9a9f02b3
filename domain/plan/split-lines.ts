export type RawLine = { readonly line: number; readonly content: string; readonly end: string };

/** The lines of a text with their ends ("\n", "\r\n" or "\r"); the last one has no end and may be empty. */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ line: lines.length + 1, content: text.slice(start, match.index), end: match[0] });
    start = match.index + match[0].length;
  }
  lines.push({ line: lines.length + 1, content: text.slice(start), end: '' });
  return lines;
}
