import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../dev/environment.js';
import { tableIn } from '../../docs/markdown.js';
import type { Column } from './columns.js';
import type { Outcome } from './expected.js';
import type { Row } from './rows.js';

const page = readFileSync(join(projectRoot, 'docs/authorization.md'), 'utf8');
const names = [...page.matchAll(/<!-- table: (auth\w+) -->/g)].map(([, name]) => name ?? '');
const tables = new Map(names.map((name) => [name, tableIn({ text: page, name }).rows]));

/** What the page of authorization promises of a cell, with a task that is confidential or not. */
export function documentedOutcome({
  row,
  column,
  isConfidential,
}: {
  row: Row;
  column: Column;
  isConfidential: boolean;
}): Outcome {
  const cell = documentedRow(row)?.[column.id];
  switch (cell) {
    case '✓':
      return 'allowed';
    case '◐':
      return isConfidential ? 'hidden' : 'allowed';
    case '∅':
      return 'hidden';
    case '–':
      return 'refused';
    default:
      throw new Error(`the page says nothing of ${row.operation.id} by ${column.who.en}`);
  }
}

function documentedRow({ operation, variant }: Row): Readonly<Record<string, string>> | undefined {
  if (!variant)
    return [...tables.values()]
      .map((rows) => rows.get(`\`${operation.id}\``))
      .find((row) => row !== undefined);
  switch (variant.kind) {
    case 'command':
      return tables.get('authCommands')?.get(`\`${variant.type}\``);
    case 'periodCommand':
      return tables.get('authPeriodCommands')?.get(`\`${variant.type}\``);
    case 'paper': {
      const name = operation.needs.action === 'issue' ? 'authIssues' : 'authPreviews';
      return tables.get(name)?.get(`\`${variant.about}\``);
    }
  }
}
