import ExcelJS from 'exceljs';
import {
  alignmentOf,
  boldFont,
  cellBorder,
  headerAlignment,
  headerFill,
  lineHeight,
  textFont,
  titleFont,
} from './cell-style.js';
import { cellFormat, cellValue, columnFormat } from './cell-value.js';
import { linesIn, linesInRow } from './lines-in.js';
import { pageFooter, pageSetup } from './page-setup.js';
import type { ColumnToWrite, SheetToWrite, ValueToWrite } from './sheet.js';

/** A spreadsheet program shows no row higher than this. */
const highestRow = 409;

/** A workbook: frozen headers with filters, real dates, and every text as text, so that none is taken for a formula. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet({ workbook, sheet });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet({ workbook, sheet }: { workbook: ExcelJS.Workbook; sheet: SheetToWrite }): void {
  const { name, columns, rows, frozenColumns, titles = [], totals, isPrinted = false } = sheet;
  const headerRow = titles.length + 1;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: frozenColumns }],
    ...(isPrinted && { pageSetup: pageSetup({ headerRow }), headerFooter: pageFooter }),
  });
  worksheet.columns = columns.map(columnStyle);
  addTitles({ worksheet, titles, columns });
  addHeader({ worksheet, columns, leastHeight: isPrinted ? 2 * lineHeight : 48 });
  for (const row of rows) addRow({ worksheet, columns, row, isPrinted });
  worksheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + rows.length, column: columns.length },
  };
  if (totals) addRow({ worksheet, columns, row: totals, isPrinted }).font = boldFont;
  columns.forEach(({ choices }, index) => {
    if (choices)
      offerChoices({ worksheet, column: index + 1, from: headerRow + 1, rows: rows.length, choices });
  });
}

function columnStyle(column: ColumnToWrite): Partial<ExcelJS.Column> {
  const numFmt = columnFormat(column);
  const style = { font: textFont, alignment: alignmentOf(column), ...(numFmt !== undefined && { numFmt }) };
  return { width: column.width, style };
}

/** Titles lie across all columns. */
function addTitles({
  worksheet,
  titles,
  columns,
}: {
  worksheet: ExcelJS.Worksheet;
  titles: readonly string[];
  columns: readonly ColumnToWrite[];
}): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  titles.forEach((title, index) => {
    const isFirst = index === 0;
    const row = worksheet.addRow([cellValue(title, undefined)]);
    const lines = linesIn({ text: title, width: isFirst ? width * 0.75 : width });
    row.height = lines * (isFirst ? 20 : lineHeight);
    const cell = row.getCell(1);
    cell.font = isFirst ? titleFont : textFont;
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true };
    if (columns.length > 1) worksheet.mergeCells(row.number, 1, row.number, columns.length);
  });
}

function addHeader({
  worksheet,
  columns,
  leastHeight,
}: {
  worksheet: ExcelJS.Worksheet;
  columns: readonly ColumnToWrite[];
  leastHeight: number;
}): void {
  const header = worksheet.addRow(columns.map(({ title }) => title));
  // Bold letters and the button of the filter take room.
  const lines = columns.map(({ title, width }) => linesIn({ text: title, width: width * 0.85 - 2 }));
  header.height = Math.max(leastHeight, ...lines.map((count) => count * lineHeight));
  header.eachCell((cell) => {
    cell.font = boldFont;
    cell.alignment = headerAlignment;
    cell.fill = headerFill;
    cell.border = cellBorder;
  });
}

/** A row as high as its texts: not every program finds that out by itself when it opens the file. */
function addRow({
  worksheet,
  columns,
  row,
  isPrinted,
}: {
  worksheet: ExcelJS.Worksheet;
  columns: readonly ColumnToWrite[];
  row: readonly ValueToWrite[];
  isPrinted: boolean;
}): ExcelJS.Row {
  const added = worksheet.addRow(row.map((value, index) => cellValue(value, columns[index])));
  if (isPrinted) added.height = Math.min(highestRow, lineHeight * linesInRow({ row, columns }) + 2);
  columns.forEach((column, index) => {
    const format = cellFormat(row[index], column);
    if (format !== undefined) added.getCell(index + 1).numFmt = format;
    if (isPrinted) added.getCell(index + 1).border = cellBorder;
  });
  return added;
}

function offerChoices({
  worksheet,
  column,
  from,
  rows,
  choices,
}: {
  worksheet: ExcelJS.Worksheet;
  column: number;
  from: number;
  rows: number;
  choices: readonly string[];
}): void {
  for (let row = from; row < from + rows; row += 1) {
    worksheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
    };
  }
}
