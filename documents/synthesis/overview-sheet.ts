import { countNames, periodName } from '../../domain/synthesis/names.js';
import type { SynthesisCounts } from '../../domain/synthesis/types.js';
import { type OfficialStatus, officialStatusNames } from '../../domain/views/official-status.js';
import type { SheetToWrite } from '../xlsx/sheet.js';
import { countKeys, statusKeys } from './count-columns.js';
import type { SheetTerms } from './sheet-terms.js';

/** All counts, beside those of the quarter before. */
export function overviewSheet({ synthesis, say, titles }: SheetTerms): SheetToWrite {
  const { period, counts, previousPeriod, previous } = synthesis;
  const now = say(periodName(period));
  const before = previousPeriod === undefined ? '' : say(periodName(previousPeriod));
  const row = (group: string, name: string, value: (of: SynthesisCounts) => number) => {
    const [current, past] = [value(counts), previous && value(previous)];
    return [group, name, current, ...(past === undefined ? [] : [past, current - past])];
  };
  const reports = say({ vi: 'Báo cáo', en: 'Reports' });
  const statuses = say({ vi: 'Tình trạng thực hiện', en: 'Official status' });
  return {
    name: say({ vi: 'Tổng quan', en: 'Overview' }),
    titles: titles({ vi: 'tổng quan', en: 'overview' }),
    isPrinted: true,
    frozenColumns: 0,
    columns: [
      { title: say({ vi: 'Nhóm', en: 'Group' }), width: 24 },
      { title: say({ vi: 'Chỉ tiêu', en: 'Measure' }), width: 44 },
      { title: now, width: 16, format: 'count' },
      ...(previous
        ? ([
            { title: before, width: 16, format: 'count' },
            { title: say({ vi: 'Tăng, giảm', en: 'Change' }), width: 16, format: 'count' },
          ] as const)
        : []),
    ],
    rows: [
      ...countKeys.map((key) => row(reports, say(countNames[key]), (of) => of[key])),
      ...statusKeys(counts, previous).map((status: OfficialStatus) =>
        row(statuses, say(officialStatusNames[status]), ({ byStatus }) => byStatus[status] ?? 0),
      ),
    ],
  };
}
