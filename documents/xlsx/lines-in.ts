import type { ColumnToWrite, ValueToWrite } from './sheet.js';

/** A column's width counts digits; letters of this typeface are a little narrower. */
const textPerWidth = 1.2;

/** How many lines a text takes in a column so many characters wide; words are not broken while they fit a line. */
export function linesIn({ text, width }: { text: string; width: number }): number {
  const room = Math.max(1, Math.floor(width));
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph({ paragraph, room }), 0);
}

function linesOfParagraph({ paragraph, room }: { paragraph: string; room: number }): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.normalize('NFC').split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.floor((word.length - 1) / room);
    used = ((word.length - 1) % room) + 1;
  }
  return lines;
}

/** The lines of the text in a row that takes most of them. */
export function linesInRow({
  row,
  columns,
}: {
  row: readonly ValueToWrite[];
  columns: readonly ColumnToWrite[];
}): number {
  const lines = row.map((value, index) => {
    const { width = 10, isDate, format } = columns[index] ?? {};
    const isText = typeof value === 'string' && !isDate && format !== 'moment';
    return isText ? linesIn({ text: value, width: width * textPerWidth }) : 1;
  });
  return Math.max(1, ...lines);
}
