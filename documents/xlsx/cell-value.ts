import type { ColumnToWrite, ValueToWrite } from './sheet.js';

const dateFormat = 'dd/mm/yyyy';
/** What a spreadsheet program takes for the start of a formula when a cell is edited, or its text is taken elsewhere. */
const formulaStart = /^[\s]*[=+\-@]/;
/** What XML cannot hold. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const longestText = 32_767;

/** A value as a cell holds it: numbers and dates are real, and every text is a text. */
export function cellValue(value: ValueToWrite, column: ColumnToWrite | undefined) {
  if (typeof value !== 'string') return value;
  if (column?.isDate) return new Date(`${value}T00:00:00Z`);
  // A sheet knows no zone: the moment is shown as clocks in Vietnam showed it.
  if (column?.format === 'moment') return new Date(`${value.slice(0, 23)}Z`);
  return writable(value);
}

/** How a cell shows its value; a text that looks like a formula stays a text when it is edited. */
export function cellFormat(value: ValueToWrite, column: ColumnToWrite | undefined): string | undefined {
  if (typeof value === 'number') return numberFormat(value, column);
  if (value === undefined) return undefined;
  if (column?.isDate) return dateFormat;
  if (column?.format === 'moment') return `${dateFormat} hh:mm`;
  return formulaStart.test(value) ? '@' : undefined;
}

/** The format of a whole column, for what is typed in later. */
export function columnFormat({ isDate }: ColumnToWrite): string | undefined {
  return isDate ? dateFormat : undefined;
}

function numberFormat(value: number, column: ColumnToWrite | undefined): string | undefined {
  if (column?.format === undefined) return undefined;
  return column.format === 'count' || Number.isInteger(value) ? '#,##0' : '#,##0.0#########';
}

/** A text without what a workbook cannot hold; one that is too long ends with a sign of it. */
function writable(text: string): string {
  const clean = Buffer.from(text, 'utf8').toString('utf8').replace(notInXml, '');
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}
