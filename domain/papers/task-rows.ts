import type { ShortcomingSynthesis } from '../synthesis/types.js';
import type { TableCell, TableRow } from './paper.js';
import { confidentialText, numberOf, shown, type TaskReference } from './task-reference.js';

/**
 * Rows of a table over all tasks: a line for each shortcoming, one for each task, and below it a row for each of its units,
 * so that a task of a whole collective is told once.
 */
export function taskRows<Line extends TaskReference>({
  shortcomings,
  withConfidential,
  cellsOf,
}: {
  shortcomings: readonly (Pick<ShortcomingSynthesis, 'number' | 'title' | 'confidential'> & {
    readonly lines: readonly Line[];
  })[];
  withConfidential: boolean;
  /** The cells after the first, which counts the task's units. */
  cellsOf: (line: Line) => readonly TableCell[];
}): readonly TableRow[] {
  return shortcomings.flatMap((shortcoming): readonly TableRow[] => [
    {
      span: `Hạn chế ${String(shortcoming.number)}: ${shortcomingTitle({ shortcoming, withConfidential })}`,
      strong: true,
    },
    ...tasksOf(shortcoming.lines).flatMap((lines) => [
      ...lines.slice(0, 1).map((line) => ({
        span: `Nhiệm vụ ${numberOf(line)}: ${shown({ of: line, text: line.text, withConfidential })}`,
      })),
      ...lines.map((line, index) => ({ cells: [index + 1, ...cellsOf(line)] })),
    ]),
  ]);
}

function tasksOf<Line extends TaskReference>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const numbers = [...new Set(lines.map(({ taskNumber }) => taskNumber))];
  return numbers.map((number) => lines.filter(({ taskNumber }) => taskNumber === number));
}

/** The title of a shortcoming, or the words that stand for one that is confidential. */
export function shortcomingTitle({
  shortcoming: { confidential, title },
  withConfidential,
}: {
  shortcoming: Pick<ShortcomingSynthesis, 'confidential' | 'title'>;
  withConfidential: boolean;
}): string {
  return confidential && !withConfidential ? `(${confidentialText})` : title;
}
