import { type Column, columnsFor, placeFields } from '../../domain/adoption/columns.js';
import { columnName, type Sheet } from '../xlsx/sheet.js';
import { columnsByKey, headerKey } from './names.js';
import type { SheetProblem } from './sheet-problem.js';

/** The columns of a sheet by their place, from 1; what is wrong with its header. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<number, Column>;
  readonly problems: readonly SheetProblem[];
}

/** The header of the sheet that holds the state: the first row; undefined if it has none of the columns that place a row. */
export function readHeader(sheet: Sheet): Header | undefined {
  const first = sheet.rows[0];
  if (!first) return undefined;
  const titles = [...first.cells].map(([column, cell]) => ({
    column,
    title: cell.kind === 'text' ? cell.text : '',
  }));
  const periods = titles.flatMap(({ title }) => /\b\d{4}-Q[1-4]\b/.exec(title) ?? []);
  const known = columnsByKey(columnsFor([...new Set(periods)]));
  const columns = new Map<number, Column>();
  const problems: SheetProblem[] = [];
  for (const { column, title } of titles) {
    const found = known.get(headerKey(title));
    const place = { row: first.row, column: columnName(column) };
    if (!found) problems.push({ ...place, ...unknownColumn(title) });
    else if ([...columns.values()].includes(found)) problems.push({ ...place, ...columnTwice(title) });
    else columns.set(column, found);
  }
  const fields = [...columns.values()].map(({ field }) => field);
  const missing = placeFields.filter((field) => !fields.includes(field));
  if (missing.length === placeFields.length) return undefined;
  const titleOf = new Map(columnsFor([]).map(({ field, title }) => [field, title]));
  for (const field of missing) {
    const { vi, en } = titleOf.get(field) ?? { vi: field, en: field };
    problems.push({
      row: first.row,
      code: 'columnMissing',
      message: { vi: `Thiếu cột "${vi}".`, en: `The column "${en}" ("${vi}") is missing.` },
    });
  }
  return { row: first.row, columns, problems };
}

function unknownColumn(title: string): Pick<SheetProblem, 'code' | 'message'> {
  const [name] = title.split('\n');
  return {
    code: 'unknownColumn',
    message: {
      vi: `Không rõ cột "${name ?? ''}" là gì; hãy giữ tiêu đề như mẫu, ghi thêm thì dùng cột Ghi chú.`,
      en: `The column "${name ?? ''}" is not known; keep the headers of the template, and use Remarks for anything else.`,
    },
  };
}

function columnTwice(title: string): Pick<SheetProblem, 'code' | 'message'> {
  const [name] = title.split('\n');
  return {
    code: 'columnTwice',
    message: { vi: `Cột "${name ?? ''}" có hai lần.`, en: `The column "${name ?? ''}" is there twice.` },
  };
}
