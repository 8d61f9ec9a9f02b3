/** Rows of a table by the text of their first cell, each cell by its heading. */
export type TableRows = ReadonlyMap<string, Readonly<Record<string, string>>>;

interface Found {
  readonly before: string;
  readonly lines: readonly string[];
  readonly after: string;
}

/** The table that follows `<!-- table: NAME -->`. Throws when the text has no such mark or no table after it. */
export function tableIn({ text, name }: { text: string; name: string }): {
  readonly headings: readonly string[];
  readonly rows: TableRows;
} {
  const [heading = '', , ...body] = find({ text, name }).lines;
  const headings = cellsOf(heading);
  const rows = body.map((line) => {
    const cells = cellsOf(line);
    return [
      cells[0] ?? '',
      Object.fromEntries(headings.map((key, index) => [key, cells[index] ?? ''])),
    ] as const;
  });
  return { headings, rows: new Map(rows) };
}

/** The text with new rows in a table; columns that the new rows do not have keep what they said. */
export function withTable({ text, name, rows }: { text: string; name: string; rows: TableRows }): string {
  const { before, after } = find({ text, name });
  const old = tableIn({ text, name });
  const lines = [
    old.headings,
    old.headings.map(() => '---'),
    ...[...rows].map(([key, row]) =>
      old.headings.map((heading) => row[heading] ?? old.rows.get(key)?.[heading] ?? ''),
    ),
  ];
  return `${before}${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n${after}`;
}

function find({ text, name }: { text: string; name: string }): Found {
  const mark = `<!-- table: ${name} -->\n`;
  const start = text.indexOf(mark);
  if (start < 0) throw new Error(`no mark ${mark.trim()}`);
  const from = start + mark.length + (text[start + mark.length] === '\n' ? 1 : 0);
  const rest = text.slice(from).split('\n');
  const end = rest.findIndex((line) => !line.startsWith('|'));
  const lines = rest.slice(0, end < 0 ? undefined : end);
  if (lines.length < 2) throw new Error(`no table after ${mark.trim()}`);
  const length = lines.join('\n').length + 1;
  return { before: text.slice(0, from), lines, after: text.slice(from + length) };
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
