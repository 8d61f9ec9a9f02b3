import { standingNames } from '../../domain/synthesis/names.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { SheetToWrite } from '../xlsx/sheet.js';
import { inShort, placeOf, type SheetTerms } from './sheet-terms.js';

const named = ['missing', 'returned', 'late', 'nil'] as const;
const names = {
  missing: standingNames.missing,
  returned: standingNames.returned,
  late: standingNames.late,
  nil: { vi: 'Không phát sinh', en: 'Nil' },
};

/** Tasks that more than one unit carries, with those who did not report, by name. */
export function collectivesSheet({ synthesis, say, titles, nameOf, open }: SheetTerms): SheetToWrite {
  const lines = new Map(linesOf(synthesis).map((line) => [placeOf(line), line]));
  return {
    name: say({ vi: 'Nhiệm vụ chung', en: 'Collectives' }),
    titles: titles({ vi: 'nhiệm vụ giao nhiều đơn vị', en: 'tasks that several units carry' }),
    isPrinted: true,
    frozenColumns: 2,
    columns: [
      { title: say({ vi: 'Hạn chế', en: 'Shortcoming' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nhiệm vụ', en: 'Task' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nội dung nhiệm vụ (rút gọn)', en: 'Text (in short)' }), width: 44 },
      { title: say({ vi: 'Số đơn vị', en: 'Units' }), width: 9, format: 'count' },
      { title: say({ vi: 'Đã báo cáo', en: 'Reported' }), width: 9, format: 'count' },
      { title: say(standingNames.notOwed), width: 9, format: 'count' },
      ...named.flatMap(
        (key) =>
          [
            { title: say(names[key]), width: 9, format: 'count' },
            { title: say({ vi: `Đơn vị: ${names[key].vi}`, en: `Units: ${names[key].en}` }), width: 34 },
          ] as const,
      ),
    ],
    rows: synthesis.collectives.map((collective) => {
      const line = lines.get(placeOf(collective));
      return [
        collective.shortcoming,
        collective.taskNumber,
        line && open(inShort(line.text), line),
        collective.members,
        collective.reported,
        collective.notOwed.length,
        ...named.flatMap((key) => [
          collective[key].length,
          collective[key].map(nameOf).join('; ') || undefined,
        ]),
      ];
    }),
  };
}
