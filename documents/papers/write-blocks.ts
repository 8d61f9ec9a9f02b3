import { type FileChild, Paragraph } from 'docx';
import { chartFigures } from '../../domain/papers/chart-figures.js';
import type { Block, ChartBlock, TableBlock } from '../../domain/papers/paper.js';
import { type PictureOf, writePicture } from './picture.js';
import { linesOf, runsOf } from './plain-text.js';
import { writeQrCode } from './qr-code.js';
import type { StyleIds } from './template-styles.js';
import { writeTable } from './write-table.js';

/** What blocks are written with. */
export interface BlockOptions {
  readonly styles: StyleIds;
  readonly widthTwips: number;
  readonly pictureOf: PictureOf;
}

/** Blocks in the styles of a template; a table or a picture is as wide as the text. */
export async function writeBlocks({
  blocks,
  ...options
}: BlockOptions & { blocks: readonly Block[] }): Promise<readonly FileChild[]> {
  const written: FileChild[] = [];
  for (const block of blocks) written.push(...(await writeBlock({ block, ...options })));
  return written;
}

async function writeBlock({
  block,
  ...options
}: BlockOptions & { block: Block }): Promise<readonly FileChild[]> {
  const { styles } = options;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ style: headingStyle({ styles, level: block.level }), children: runsOf(block.text) }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ style: styles.text, keepNext: announces(block.text), children: runsOf(block.text) }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: styles.listItem, children: runsOf(`- ${item}`) }),
      );
    case 'editable':
      return editable({ text: block.text, styles });
    case 'table':
      return captionedTable({ table: block, ...options });
    case 'chart':
      return chart({ block, ...options });
    case 'qr':
      return writeQrCode({ block, styles });
  }
}

/** A line that ends with a colon stays with the table or picture that it announces. */
function announces(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

function headingStyle({ styles, level }: { styles: StyleIds; level: 1 | 2 | 3 }): string {
  const byLevel = { 1: styles.heading1, 2: styles.heading2, 3: styles.heading3 } as const;
  return byLevel[level];
}

function editable({ text, styles }: { text: string; styles: StyleIds }): readonly Paragraph[] {
  return linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(
      (line) =>
        new Paragraph({
          style: /^[-–+*•] /u.test(line) ? styles.listItem : styles.text,
          children: runsOf(line),
        }),
    );
}

function captionedTable({ table, ...options }: BlockOptions & { table: TableBlock }): readonly FileChild[] {
  const { styles } = options;
  const caption =
    table.caption === undefined
      ? []
      : [new Paragraph({ style: styles.tableCaption, keepNext: true, children: runsOf(table.caption) })];
  return [...caption, writeTable({ table, ...options })];
}

async function chart({
  block: { chart },
  ...options
}: BlockOptions & { block: ChartBlock }): Promise<readonly FileChild[]> {
  const picture = await options.pictureOf(chart);
  return [
    ...writePicture({ chart, picture, ...options }),
    ...captionedTable({
      table: { ...chartFigures(chart), caption: `Số liệu của biểu đồ: ${chart.title.vi}` },
      ...options,
    }),
  ];
}
