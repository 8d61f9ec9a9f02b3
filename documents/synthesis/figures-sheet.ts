import { isReported } from '../../domain/synthesis/counts.js';
import { standingNames } from '../../domain/synthesis/names.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { SheetToWrite } from '../xlsx/sheet.js';
import { type SheetTerms, unitName } from './sheet-terms.js';

/** Money and quantities of the reports that are in or were returned, as the units gave them. */
export function figuresSheet(terms: SheetTerms): SheetToWrite {
  const { synthesis, say, titles, open, isShown } = terms;
  return {
    name: say({ vi: 'Số liệu', en: 'Figures' }),
    titles: titles({ vi: 'số liệu do các đơn vị báo cáo', en: 'figures as the units gave them' }),
    isPrinted: true,
    frozenColumns: 3,
    columns: [
      { title: say({ vi: 'Hạn chế', en: 'Shortcoming' }), width: 8, format: 'count' },
      { title: say({ vi: 'Nhiệm vụ', en: 'Task' }), width: 8, format: 'count' },
      { title: say({ vi: 'Đơn vị', en: 'Unit' }), width: 36 },
      { title: say({ vi: 'Chỉ tiêu', en: 'Figure' }), width: 50 },
      { title: say({ vi: 'Giá trị', en: 'Amount' }), width: 20, format: 'amount' },
      { title: say({ vi: 'Đơn vị tính', en: 'Measure' }), width: 18 },
      { title: say({ vi: 'Báo cáo', en: 'Report' }), width: 24 },
    ],
    rows: linesOf(synthesis).flatMap((line) =>
      (line.report?.figures ?? []).map(({ name, amount, measure }) => {
        return [
          line.shortcoming,
          line.taskNumber,
          unitName(line, terms),
          open(name, line),
          isShown(line) ? amount : undefined,
          isShown(line) ? measure : undefined,
          isReported(line) ? undefined : say(standingNames[line.standing]),
        ];
      }),
    ),
  };
}
