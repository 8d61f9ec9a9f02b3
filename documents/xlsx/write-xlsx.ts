import ExcelJS from 'exceljs';
import type { SheetToWrite } from './sheet.js';

const headerFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } } as const;
const dateFormat = 'dd/mm/yyyy';

/** A workbook: frozen headers with filters, real dates, and every text as text, so that none is taken for a formula. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet({ workbook, sheet });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet({ workbook, sheet }: { workbook: ExcelJS.Workbook; sheet: SheetToWrite }): void {
  const { name, columns, rows, frozenColumns } = sheet;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: frozenColumns }],
  });
  worksheet.columns = columns.map(({ title, width, isDate }) => ({
    header: title,
    width,
    style: { alignment: { vertical: 'top', wrapText: true }, ...(isDate && { numFmt: dateFormat }) },
  }));
  for (const row of rows)
    worksheet.addRow(row.map((value, index) => cellValue(value, columns[index]?.isDate)));
  const header = worksheet.getRow(1);
  header.font = { bold: true };
  header.height = 48;
  header.eachCell((cell) => {
    cell.fill = headerFill;
  });
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  columns.forEach(({ choices }, index) => {
    if (choices) offerChoices({ worksheet, column: index + 1, rows: rows.length, choices });
  });
}

function cellValue(value: string | number | undefined, isDate = false): string | number | Date | undefined {
  return isDate && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
}

function offerChoices({
  worksheet,
  column,
  rows,
  choices,
}: {
  worksheet: ExcelJS.Worksheet;
  column: number;
  rows: number;
  choices: readonly string[];
}): void {
  for (let row = 2; row <= rows + 1; row += 1) {
    worksheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
    };
  }
}
