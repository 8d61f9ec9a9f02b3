import type ExcelJS from 'exceljs';
import type { ColumnToWrite } from './sheet.js';

/** The typeface that Decree 30/2020/NĐ-CP sets for papers. */
const typeface = 'Times New Roman';
const textSize = 11;
export const lineHeight = 15;

export const textFont: Partial<ExcelJS.Font> = { name: typeface, size: textSize };
export const boldFont: Partial<ExcelJS.Font> = { ...textFont, bold: true };
export const titleFont: Partial<ExcelJS.Font> = { ...boldFont, size: 14 };

const edge = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const cellBorder: Partial<ExcelJS.Borders> = { top: edge, left: edge, bottom: edge, right: edge };

export const headerFill: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFDCE6F1' },
};
export const headerAlignment: Partial<ExcelJS.Alignment> = {
  vertical: 'middle',
  horizontal: 'center',
  wrapText: true,
};

/** Texts on the left, dates and counts in the middle, amounts on the right, so that their digits stand below each other. */
export function alignmentOf({ isDate, format }: ColumnToWrite): Partial<ExcelJS.Alignment> {
  const isCentred = isDate || format === 'count' || format === 'moment';
  return { vertical: 'top', wrapText: true, ...(isCentred && { horizontal: 'center' }) };
}
