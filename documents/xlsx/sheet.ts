import type { CivilDate } from '../../domain/calendar/instant.js';

/** What a cell holds, as far as anything outside is believed: a formula is not computed and an error is no value. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `isPercent`: shown with a percent sign, so that 0.5 is meant as 50. */
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error' };

/** A row that holds something; both rows and columns count from 1, as the page of a spreadsheet program does. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A, B, … Z, AA: the name of a column that counts from 1. */
export function columnName(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : `${columnName(Math.floor(rest / 26))}${last}`;
}

/** A column of a sheet to write; the title may have several lines. */
export interface ColumnToWrite {
  readonly title: string;
  readonly width: number;
  readonly isDate?: boolean;
  /** `count`: whole numbers; `amount`: as many decimals as it has; `moment`: a date with its time, given as an Instant. */
  readonly format?: 'count' | 'amount' | 'moment';
  /** The texts among which a cell is chosen. */
  readonly choices?: readonly string[];
}

export type ValueToWrite = string | number | undefined;

export interface SheetToWrite {
  readonly name: string;
  /** Lines above the header, the first in large letters; they stay in view with it. */
  readonly titles?: readonly string[];
  readonly columns: readonly ColumnToWrite[];
  /** Values in the order of the columns; a date column holds dates `YYYY-MM-DD`. */
  readonly rows: readonly (readonly ValueToWrite[])[];
  /** A row of sums under the others, outside the filter. */
  readonly totals?: readonly ValueToWrite[];
  /** Columns on the left that stay in view. */
  readonly frozenColumns: number;
  /** Set up for A4 across, as wide as the page, the header on every page. */
  readonly isPrinted?: boolean;
}
