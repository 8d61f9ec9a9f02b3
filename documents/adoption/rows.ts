import { type Column, placeFields, readingAids } from '../../domain/adoption/columns.js';
import type { AdoptedReport, AdoptionRow } from '../../domain/adoption/facts.js';
import { columnName, type SheetRow } from '../xlsx/sheet.js';
import { cellValue } from './cell-value.js';
import type { Header } from './header.js';
import { cellProblem, type SheetProblem } from './sheet-problem.js';

type Values = Readonly<Record<string, string | number | boolean>>;

export type RowReading =
  | { readonly ok: true; readonly row: AdoptionRow }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/** One row of the sheet as facts of one task; undefined for a row in which nothing is written that counts. */
export function readRow({
  header: { columns },
  sheetRow: { row, cells },
}: {
  header: Header;
  sheetRow: SheetRow;
}): RowReading | undefined {
  const values: Record<string, string | number | boolean> = {};
  const problems: SheetProblem[] = [];
  for (const [place, column] of columns) {
    const cell = cells.get(place);
    if (!cell || readingAids.includes(column.field)) continue;
    const read = cellValue({ cell, kind: column.kind });
    if (!read.ok) problems.push(cellProblem({ column, fault: read.fault, row, letter: columnName(place) }));
    else if (read.value !== undefined) values[column.field] = read.value;
  }
  if (problems.length === 0 && Object.keys(values).length === 0) return undefined;
  const missing = [...columns].filter(
    ([place, { field }]) => placeFields.includes(field) && !cells.has(place),
  );
  const unplaced = missing.map(([place, column]) => placeMissing({ place, column, row }));
  return problems.length + unplaced.length === 0
    ? { ok: true, row: rowOf(values) }
    : { ok: false, problems: [...problems, ...unplaced] };
}

function placeMissing({ place, column, row }: { place: number; column: Column; row: number }): SheetProblem {
  return cellProblem({ column, fault: 'placeMissing', row, letter: columnName(place) });
}

/** Fields such as `2022-Q3.reportedOn` become reports; each column's kind has made its value what the field holds. */
function rowOf(values: Values): AdoptionRow {
  const reports = new Map<string, Record<string, unknown>>();
  const own: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const [period, fact] = field.split('.');
    if (fact === undefined || period === undefined) own[field] = value;
    else reports.set(period, { period, ...reports.get(period), [fact]: value });
  }
  return {
    ...own,
    ...(reports.size > 0 && { reports: [...reports.values()] as unknown as AdoptedReport[] }),
  } as unknown as AdoptionRow;
}
