import type { Operation } from '../../api/operation/operation.js';
import type { AccessAction } from '../../domain/access/grant.js';
import { columns, matrix } from '../access/matrix/centre.js';
import type { Row, Variant } from '../access/matrix/rows.js';
import type { TableRows } from './markdown.js';

/** The persons of the matrix, by the letter of their column. */
export function personTable(): TableRows {
  return new Map(
    columns.map(({ id, who, person }) => [
      id,
      { Column: id, Role: `\`${person.role}\``, Vietnamese: who.vi, English: who.en },
    ]),
  );
}

/** Who may do what, of the operations of some tags. */
export function operationTable(tags: readonly Operation['tag'][]): () => TableRows {
  return () =>
    new Map(
      matrix()
        .filter(({ row }) => tags.includes(row.operation.tag) && row.variant === undefined)
        .map(({ row, cells }) => [
          titleOf(row),
          { Operation: titleOf(row), 'What it does': row.operation.summary.en, ...byLetter(cells) },
        ]),
    );
}

/** Who may give which command, or ask for which paper. */
export function variantTable(kind: Variant['kind'], action: AccessAction = 'command'): () => TableRows {
  return () =>
    new Map(
      matrix()
        .filter(({ row }) => row.variant?.kind === kind && row.operation.needs.action === action)
        .map(({ row, cells }) => [
          variantName(row),
          { [headingOf(row)]: variantName(row), ...byLetter(cells) },
        ]),
    );
}

function headingOf({ variant }: Row): string {
  return variant?.kind === 'paper' ? 'Paper' : 'Command';
}

function variantName({ variant }: Row): string {
  if (!variant) throw new Error('no variant');
  return `\`${variant.kind === 'paper' ? variant.about : variant.type}\``;
}

function titleOf({ operation }: Row): string {
  return `\`${operation.id}\``;
}

function byLetter(cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ id }, at) => [id, cells[at] ?? '']));
}
