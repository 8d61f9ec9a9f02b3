import { createHash } from 'node:crypto';
import { launchedOnTitle } from '../domain/adoption/columns.js';
import type { AdoptionRow, PlanAdoption } from '../domain/adoption/facts.js';
import type { CivilDate } from '../domain/calendar/instant.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { cellValue } from './adoption/cell-value.js';
import { type Header, readHeader } from './adoption/header.js';
import { headerKey, planSheetName, stateSheetName } from './adoption/names.js';
import { readRow } from './adoption/rows.js';
import type { SheetProblem } from './adoption/sheet-problem.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { columnName, type Sheet } from './xlsx/sheet.js';

export type { SheetProblem } from './adoption/sheet-problem.js';

/** Where a row and a field of the adoption stand in the sheet. */
export type PlaceOf = (asked: {
  readonly row?: number | undefined;
  readonly field?: string | undefined;
}) => Pick<SheetProblem, 'row' | 'column'>;

export type AdoptionReading =
  | { readonly ok: true; readonly adoption: PlanAdoption; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly message: LocalizedText; readonly problems: readonly SheetProblem[] };

/** The state of a plan under way, from the workbook in which its keeper wrote it down; or everything that cannot be read. */
export async function readAdoption(bytes: Buffer): Promise<AdoptionReading> {
  const read = await readXlsx(bytes);
  if (!read.ok) return { ok: false, message: read.message, problems: [] };
  const found = stateSheetOf(read.sheets);
  if (!found) return { ok: false, message: noState, problems: [] };
  const { header, sheet } = found;
  const launchedOn = launchedOnOf(read.sheets);
  const rows: { readonly at: number; readonly row: AdoptionRow }[] = [];
  const problems = [...header.problems, ...(launchedOn === undefined ? [launchedOnMissing] : [])];
  for (const sheetRow of sheet.rows.slice(1)) {
    const one = readRow({ header, sheetRow });
    if (one?.ok) rows.push({ at: sheetRow.row, row: one.row });
    else problems.push(...(one?.problems ?? []));
  }
  if (problems.length > 0 || launchedOn === undefined)
    return { ok: false, message: unreadable(problems.length), problems };
  const evidence = createHash('sha256').update(bytes).digest('hex');
  return {
    ok: true,
    adoption: { launchedOn, evidence, rows: rows.map(({ row }) => row) },
    placeOf: placesOf({ header, at: rows.map(({ at }) => at) }),
  };
}

/** The sheet of that name, or else the first that looks like it. */
function stateSheetOf(
  sheets: readonly Sheet[],
): { readonly header: Header; readonly sheet: Sheet } | undefined {
  const named = sheets.filter(({ name }) => name === stateSheetName);
  for (const sheet of [...named, ...sheets]) {
    const header = readHeader(sheet);
    if (header) return { header, sheet };
  }
  return undefined;
}

/** The cell below the header that asks for it, in any sheet. */
function launchedOnOf(sheets: readonly Sheet[]): CivilDate | undefined {
  for (const { rows } of sheets) {
    const [titles, values] = rows;
    for (const [column, title] of titles?.cells ?? []) {
      if (title.kind !== 'text' || headerKey(title.text) !== headerKey(launchedOnTitle.vi)) continue;
      const cell = values?.cells.get(column);
      const read = cell && cellValue({ cell, kind: 'date' });
      if (read?.ok && typeof read.value === 'string') return read.value;
    }
  }
  return undefined;
}

function placesOf({ header, at }: { header: Header; at: readonly number[] }): PlaceOf {
  const letters = new Map([...header.columns].map(([place, { field }]) => [field, columnName(place)]));
  return ({ row, field }) => {
    const sheetRow = row === undefined ? undefined : at[row];
    const column = field === undefined ? undefined : letters.get(field);
    return { ...(sheetRow !== undefined && { row: sheetRow }), ...(column !== undefined && { column }) };
  };
}

const noState: LocalizedText = {
  vi: `không có trang "${stateSheetName}" với các cột như mẫu; hãy tạo mẫu bằng "dondoc plan adopt-template".`,
  en: `has no sheet "${stateSheetName}" with the columns of the template; make one with "dondoc plan adopt-template".`,
};

const launchedOnMissing: SheetProblem = {
  code: 'launchedOnMissing',
  message: {
    vi: `Trang "${planSheetName}": chưa ghi "${launchedOnTitle.vi}".`,
    en: `Sheet "${planSheetName}": "${launchedOnTitle.en}" is not a date yet.`,
  },
};

function unreadable(count: number): LocalizedText {
  return {
    vi: `có ${String(count)} chỗ chưa đọc được; chưa triển khai nhiệm vụ nào.`,
    en: `has ${String(count)} places that cannot be read; nothing was launched.`,
  };
}
