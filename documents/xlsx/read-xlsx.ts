import ExcelJS from 'exceljs';
import type { LocalizedText } from '../../domain/text/localized.js';
import { cellPartsOf } from './cell-parts.js';
import { type XlsxFault, xlsxFaults } from './faults.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';

export type XlsxReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly code: XlsxFault; readonly message: LocalizedText };

const mostRows = 50_000;
const mostColumns = 1_000;

/** All of a worksheet but its cells: merges, validations and columns may span millions of cells that exceljs would make. */
const ignoreNodes = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'mergeCells', 'rowBreaks'],
  ...['hyperlinks', 'pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture'],
  ...['drawing', 'legacyDrawing', 'sheetProtection', 'tableParts', 'conditionalFormatting', 'extLst'],
];

/** The cells of a workbook; of a file from outside nothing else is looked at. */
export async function readXlsx(bytes: Buffer): Promise<XlsxReading> {
  const parts = cellPartsOf(bytes);
  if (!parts.ok) return refuse(parts.fault);
  const workbook = new ExcelJS.Workbook();
  type Bytes = Parameters<typeof workbook.xlsx.load>[0];
  try {
    const options = { ignoreNodes, maxRows: mostRows, maxCols: mostColumns };
    await workbook.xlsx.load(parts.zip as unknown as Bytes, options);
  } catch (fault) {
    return refuse(/^Max (row|column) count/.test(String((fault as Error).message)) ? 'tooLarge' : 'damaged');
  }
  return { ok: true, sheets: workbook.worksheets.map(sheetOf) };
}

function refuse(code: XlsxFault): XlsxReading {
  return { ok: false, code, message: xlsxFaults[code] };
}

function sheetOf(worksheet: ExcelJS.Worksheet): Sheet {
  const rows: SheetRow[] = [];
  worksheet.eachRow((row, number) => {
    const cells = new Map<number, Cell>();
    row.eachCell((cell, column) => {
      const held = cellOf(cell);
      if (held) cells.set(column, held);
    });
    if (cells.size > 0) rows.push({ row: number, cells });
  });
  return { name: worksheet.name, rows };
}

function cellOf(cell: ExcelJS.Cell): Cell | undefined {
  const { value } = cell;
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') {
    const format: unknown = cell.numFmt;
    return { kind: 'number', value, isPercent: typeof format === 'string' && format.includes('%') };
  }
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'error' }
      : { kind: 'date', date: value.toISOString().slice(0, 10) };
  }
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return { kind: 'error' };
  if ('hyperlink' in value) return textCell(String(value.text));
  return { kind: 'formula' };
}

function textCell(value: string): Cell | undefined {
  const text = value.normalize('NFC').trim();
  return text === '' ? undefined : { kind: 'text', text };
}
