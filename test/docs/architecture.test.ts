import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandRequest } from '../../api/schemas.js';
import { projectRoot } from '../../dev/environment.js';
import { periodCommandTypes } from '../../domain/period/decide.js';
import { commandTypes } from '../../domain/task/rules/index.js';
import * as messages from '../../workflows/messages.js';
import { type TableRows, tableIn } from './markdown.js';
import { generatedTables } from './tables.js';

const text = read('ARCHITECTURE.md');

test.each(generatedTables)(
  'the table of $name in $file says what the code says',
  ({ file, name, rowsOf }) => {
    const { headings, rows } = tableIn({ text: read(file), name });
    const expected = rowsOf();
    const generated = headingsOf(expected);
    expect(headings).toEqual(expect.arrayContaining([...generated]));
    const found = [...rows].map(([key, row]) => [key, only(row, generated)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  },
);

test.each(generatedTables)(
  'each row of the table of $name in $file has what people write beside it',
  ({ file, name, rowsOf }) => {
    const { headings, rows } = tableIn({ text: read(file), name });
    const generated = headingsOf(rowsOf());
    const written = headings.filter((heading) => !generated.includes(heading));
    const empty = [...rows].flatMap(([key, row]) =>
      written.filter((heading) => !row[heading]).map((heading) => `${key}: ${heading}`),
    );
    expect(empty).toEqual([]);
  },
);

test('each rule has a source, and a test of that title exists', () => {
  const tests = filesUnder('test', '.test.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const rows = [...tableIn({ text, name: 'rules' }).rows.values()];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ Source }) => !Source)).toEqual([]);
  const missing = rows.flatMap((row) => {
    const title = row['Held by the test'] ?? '';
    return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => tests.includes(quoted))
      ? []
      : [title];
  });
  expect(missing).toEqual([]);
});

test('the table of commands of a period names each of them', () => {
  const names = [...tableIn({ text, name: 'periodCommands' }).rows.keys()];
  expect(names.sort()).toEqual(periodCommandTypes.map((type) => `\`${type}\``).sort());
});

test('the table of messages names every workflow, update, query and activity', () => {
  const { commandUpdate, stateQuery, workflowTypes } = messages;
  const activities = /export interface Activities \{([\s\S]*?)\n\}/.exec(
    readFileSync(join(projectRoot, 'workflows/messages.ts'), 'utf8'),
  );
  const names = [...(activities?.[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name ?? '');
  const all = [...Object.values(workflowTypes), commandUpdate, stateQuery, ...names];
  expect([...tableIn({ text, name: 'messages' }).rows.keys()].sort()).toEqual(
    all.map((name) => `\`${name}\``).sort(),
  );
});

test('the table of problems names every code of the API that is no refusal', () => {
  const sources = filesUnder('api', '.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const codes = [...sources.matchAll(/\bcode: '(?!custom')(\w+)'/g)].map(([, code]) => `\`${code ?? ''}\``);
  expect([...tableIn({ text, name: 'problems' }).rows.keys()].sort()).toEqual([...new Set(codes)].sort());
});

test('every command is taken over HTTP but the one that filing a report brings', () => {
  const taken = commandRequest.shape.command.options.map((option) => option.shape.type.value);
  expect([...taken, 'fileReport'].sort()).toEqual([...commandTypes].sort());
});

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

function headingsOf(rows: TableRows): readonly string[] {
  return Object.keys([...rows.values()][0] ?? {});
}

function only(
  row: Readonly<Record<string, string>>,
  headings: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(headings.map((heading) => [heading, row[heading] ?? '']));
}

function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(projectRoot, folder, name));
}
