import { countsOf } from '../../domain/synthesis/counts.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { SheetToWrite, ValueToWrite } from '../xlsx/sheet.js';
import { countColumns, countValues } from './count-columns.js';
import { placeOf, type SheetTerms } from './sheet-terms.js';

/** A row for each shortcoming of the plan. */
export function shortcomingsSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles, open } = terms;
  return {
    name: say({ vi: 'Theo hạn chế', en: 'By shortcoming' }),
    titles: titles({ vi: 'theo hạn chế', en: 'by shortcoming' }),
    isPrinted: true,
    frozenColumns: 2,
    columns: [
      { title: say({ vi: 'Hạn chế số', en: 'Shortcoming' }), width: 10, format: 'count' },
      { title: say({ vi: 'Nội dung', en: 'Title' }), width: 44 },
      ...countColumns(terms),
    ],
    rows: synthesis.shortcomings.map((shortcoming) => [
      shortcoming.number,
      open(shortcoming.title, shortcoming),
      ...countValues({ counts: shortcoming.counts, previous: shortcoming.previous, synthesis }),
    ]),
    totals: [undefined, ...totals(terms)],
  };
}

/** A row for each unit, and one for the tasks whose unit is awaited. */
export function unitsSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles, nameOf } = terms;
  const awaited = linesOf(synthesis).filter(({ unit }) => unit === undefined);
  const places = new Map(linesOf(synthesis).map((line) => [line.taskId, placeOf(line)]));
  const rowOf = (
    name: string,
    { counts, previous }: Pick<Parameters<typeof countValues>[0], 'counts' | 'previous'>,
  ) => [name, ...countValues({ counts, previous, synthesis })];
  return {
    name: say({ vi: 'Theo đơn vị', en: 'By unit' }),
    titles: titles({ vi: 'theo đơn vị', en: 'by unit' }),
    isPrinted: true,
    frozenColumns: 1,
    columns: [
      { title: say({ vi: 'Đơn vị', en: 'Unit' }), width: 36 },
      ...countColumns(terms),
      { title: say({ vi: 'Nhiệm vụ chưa có báo cáo', en: 'Tasks without a report' }), width: 36 },
    ],
    rows: [
      ...synthesis.units.map(({ unit, counts, previous, missing }) => [
        ...rowOf(nameOf(unit), { counts, previous }),
        missing.map((taskId) => places.get(taskId) ?? taskId).join('; ') || undefined,
      ]),
      ...(awaited.length > 0
        ? [
            rowOf(say({ vi: '(Chờ xác định đơn vị)', en: '(Awaiting a unit)' }), {
              counts: countsOf(awaited),
            }),
          ]
        : []),
    ],
    totals: totals(terms),
  };
}

function totals({ synthesis, say }: SheetTerms): readonly ValueToWrite[] {
  const { counts, previous } = synthesis;
  return [say({ vi: 'Cộng', en: 'Total' }), ...countValues({ counts, previous, synthesis })];
}
