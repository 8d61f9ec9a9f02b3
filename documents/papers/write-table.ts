import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, TableRow as Row, TableBlock } from '../../domain/papers/paper.js';
import { vietnameseNumber } from '../../domain/papers/wording.js';
import { runsOf } from './plain-text.js';
import type { StyleIds } from './template-styles.js';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const cellMargins = { left: 60, right: 60, top: 30, bottom: 30 };

/** A table over the whole width of the text, with a head that is repeated on every page and rows that stay whole. */
export function writeTable({
  table: { columns, rows },
  styles,
  widthTwips,
}: {
  table: TableBlock;
  styles: StyleIds;
  widthTwips: number;
}): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / shares) * widthTwips));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cell({ text: title, style: styles.tableHead, align: 'center', width: widths[index] ?? 0 }),
    ),
  });
  const write = (row: Row) =>
    'span' in row
      ? spanRow({ row, count: columns.length, style: styles.tableCell, width: widthTwips })
      : new TableRow({
          cantSplit: isShort(row.cells),
          children: columns.map(({ align }, index) =>
            cell({
              text: written(row.cells[index]),
              style: styles.tableCell,
              align,
              width: widths[index] ?? 0,
              ...(row.total && { bold: true }),
            }),
          ),
        });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    rows: [head, ...rows.map(write)],
  });
}

/** A row as high as a page must be allowed to break. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every((one) => written(one).length < 600);
}

function written(value: Cell): string {
  return typeof value === 'number' ? vietnameseNumber(value) : (value ?? '');
}

function cell({
  text,
  style,
  align,
  width,
  bold = false,
}: {
  text: string;
  style: string;
  align: keyof typeof alignments;
  width: number;
  bold?: boolean;
}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: align === 'left' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [paragraph({ text, style, align, bold })],
  });
}

function spanRow({
  row: { span, strong },
  count,
  style,
  width,
}: {
  row: Extract<Row, { span: string }>;
  count: number;
  style: string;
  width: number;
}): TableRow {
  const child = new TableCell({
    columnSpan: count,
    width: { size: width, type: WidthType.DXA },
    children: [paragraph({ text: span, style, align: 'left', bold: strong ?? false, keepNext: true })],
  });
  return new TableRow({ cantSplit: true, children: [child] });
}

function paragraph({
  text,
  style,
  align,
  bold,
  keepNext = false,
}: {
  text: string;
  style: string;
  align: keyof typeof alignments;
  bold: boolean;
  keepNext?: boolean;
}): Paragraph {
  return new Paragraph({
    style,
    alignment: alignments[align],
    ...(keepNext && { keepNext }),
    children: runsOf(text, bold ? { bold: true } : {}),
  });
}
