import { countsOf } from '../../domain/synthesis/counts.js';
import { groupedBy } from '../../domain/synthesis/grouped-by.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { SheetToWrite } from '../xlsx/sheet.js';
import { countColumns, countValues } from './count-columns.js';
import { placeOf, type SheetTerms } from './sheet-terms.js';

/** A row for each task of the plan, with its whole text, which the rows of its units give in short. */
export function tasksSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles, open } = terms;
  return {
    name: say({ vi: 'Theo nhiệm vụ', en: 'By task' }),
    titles: titles({ vi: 'theo nhiệm vụ', en: 'by task' }),
    isPrinted: true,
    frozenColumns: 2,
    columns: [
      { title: say({ vi: 'Hạn chế', en: 'Short-coming' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nhiệm vụ', en: 'Task' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nội dung nhiệm vụ', en: 'Text' }), width: 70 },
      ...countColumns({ ...terms, withPrevious: false }),
    ],
    rows: [...groupedBy(linesOf(synthesis), placeOf).values()].flatMap((lines) => {
      const [first] = lines;
      if (!first) return [];
      const counts = countValues({ counts: countsOf(lines), synthesis, withPrevious: false });
      return [[first.shortcoming, first.taskNumber, open(first.text, first), ...counts]];
    }),
  };
}
