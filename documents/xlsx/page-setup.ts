import type ExcelJS from 'exceljs';

const a4 = 9;
const inch = 2.54;

/** A4 across, as wide as the page and as many pages as it takes, the header on each, and page numbers below. */
export function pageSetup({ headerRow }: { headerRow: number }): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: {
      left: 1.5 / inch,
      right: 1 / inch,
      top: 1.5 / inch,
      bottom: 1.5 / inch,
      header: 0.7 / inch,
      footer: 0.7 / inch,
    },
  };
}

export const pageFooter: Partial<ExcelJS.HeaderFooter> = { oddFooter: '&L&A&R&P/&N' };
