import type { ColumnKind } from '../../domain/adoption/columns.js';
import { isCivilDate } from '../../domain/calendar/instant.js';
import { matchKey } from '../../domain/text/fold.js';
import type { Cell } from '../xlsx/sheet.js';
import { extendedByNames } from './names.js';
import type { CellFault } from './sheet-problem.js';

export type CellValue =
  | { readonly ok: true; readonly value: string | number | boolean | undefined }
  | { readonly ok: false; readonly fault: CellFault };

/** What a cell of a column says. Formulas and errors are refused wherever they stand: what they showed is not known. */
export function cellValue({ cell, kind }: { cell: Cell; kind: ColumnKind }): CellValue {
  if (cell.kind === 'formula') return { ok: false, fault: 'formula' };
  if (cell.kind === 'error') return { ok: false, fault: 'errorValue' };
  switch (kind) {
    case 'text':
    case 'id':
      return { ok: true, value: wordsOf(cell) };
    case 'number':
      return numberOf(cell);
    case 'percent':
      return percentOf(cell);
    case 'date':
      return dateOf(cell);
    case 'mark':
      return markOf(cell);
    case 'extendedBy':
      return leaderOf(cell);
  }
}

type Plain = Exclude<Cell, { kind: 'formula' | 'error' }>;

function wordsOf(cell: Plain): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    case 'number':
    case 'truth':
      return String(cell.value);
  }
}

function numberOf(cell: Plain): CellValue {
  const value = cell.kind === 'number' ? cell.value : Number(wordsOf(cell).replace(',', '.'));
  return Number.isFinite(value) && cell.kind !== 'truth'
    ? { ok: true, value }
    : { ok: false, fault: 'notNumber' };
}

function percentOf(cell: Plain): CellValue {
  if (cell.kind === 'number' && cell.isPercent) return { ok: true, value: cell.value * 100 };
  return cell.kind === 'text'
    ? numberOf({ kind: 'text', text: cell.text.replace(/\s*%$/, '') })
    : numberOf(cell);
}

function dateOf(cell: Plain): CellValue {
  if (cell.kind === 'date') return { ok: true, value: cell.date };
  if (cell.kind === 'number') return { ok: false, fault: 'numberNotDate' };
  const written = wordsOf(cell);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const date = year === undefined ? written : `${year}-${two(month)}-${two(day)}`;
  return isCivilDate(date) ? { ok: true, value: date } : { ok: false, fault: 'notDate' };
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function markOf(cell: Plain): CellValue {
  const written = matchKey(wordsOf(cell));
  if (['x', 'có', '1', 'true'].includes(written)) return { ok: true, value: true };
  if (['', 'không', '0', 'false'].includes(written)) return { ok: true, value: undefined };
  return { ok: false, fault: 'notMark' };
}

function leaderOf(cell: Plain): CellValue {
  const written = matchKey(wordsOf(cell));
  const found = Object.entries(extendedByNames).find(([, name]) => matchKey(name) === written);
  return found ? { ok: true, value: found[0] } : { ok: false, fault: 'notLeader' };
}
