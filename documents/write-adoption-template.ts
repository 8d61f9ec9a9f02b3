import { unitKeyOf } from '../domain/adoption/adopt-plan.js';
import { columnsFor, launchedOnTitle } from '../domain/adoption/columns.js';
import type { CivilDate } from '../domain/calendar/instant.js';
import type { TaskBrief } from '../domain/task/brief.js';
import type { LocalizedText } from '../domain/text/localized.js';
import {
  extendedByNames,
  guideSheetName,
  headerOf,
  planSheetName,
  stateSheetName,
} from './adoption/names.js';
import type { SheetToWrite } from './xlsx/sheet.js';
import { writeXlsx } from './xlsx/write-xlsx.js';

/**
 * The workbook in which a plan's keeper writes down what was done before dondoc: a row for each task and unit of the plan, a
 * group of columns for each reporting period, and the date on which the tasks were given out.
 */
export function writeAdoptionTemplate({
  briefs,
  periods,
  launchedOn,
  nameOf,
}: {
  briefs: readonly TaskBrief[];
  /** `2022-Q3`, in order. */
  periods: readonly string[];
  launchedOn?: CivilDate;
  nameOf: (unit: string) => LocalizedText;
}): Promise<Buffer> {
  return writeXlsx([
    stateSheet({ briefs, periods, nameOf }),
    planSheet({ briefs, launchedOn }),
    guideSheet(),
  ]);
}

function stateSheet({
  briefs,
  periods,
  nameOf,
}: Pick<Parameters<typeof writeAdoptionTemplate>[0], 'briefs' | 'periods' | 'nameOf'>): SheetToWrite {
  const columns = columnsFor(periods);
  return {
    name: stateSheetName,
    frozenColumns: 4,
    columns: columns.map(({ title, width, kind }) => ({
      title: headerOf(title),
      width,
      isDate: kind === 'date',
      ...(kind === 'extendedBy' && { choices: Object.values(extendedByNames) }),
    })),
    rows: briefs.map((brief) => {
      const known: Readonly<Record<string, string | number>> = {
        shortcoming: brief.shortcoming.number,
        task: brief.taskNumber,
        unit: unitKeyOf(brief),
        unitName: brief.unit.kind === 'named' ? nameOf(brief.unit.id).vi : `(${brief.unit.writtenName})`,
        taskText: brief.text,
      };
      return columns.map(({ field }) => known[field]);
    }),
  };
}

function planSheet({
  briefs,
  launchedOn,
}: {
  briefs: readonly TaskBrief[];
  launchedOn: CivilDate | undefined;
}): SheetToWrite {
  return {
    name: planSheetName,
    frozenColumns: 0,
    columns: [
      { title: headerOf(launchedOnTitle), width: 20, isDate: true },
      { title: headerOf({ vi: 'Kế hoạch', en: 'Plan' }), width: 90 },
    ],
    rows: [[launchedOn, briefs[0]?.planTitle]],
  };
}

const guide: readonly LocalizedText[] = [
  {
    vi: `Ghi ngày giao nhiệm vụ ở trang "${planSheetName}", và những gì đã diễn ra đến nay ở trang "${stateSheetName}". Ô nào chưa biết thì để trống; không xóa dòng, không sửa ba cột đầu.`,
    en: `Write the date on which the tasks were given out in "${planSheetName}", and what has happened until now in "${stateSheetName}". Leave empty what is not known; delete no row and change none of the first three columns.`,
  },
  {
    vi: 'Ngày ghi dạng ngày/tháng/năm. Không dùng công thức. Có thể xóa các cột không dùng đến.',
    en: 'Dates are day/month/year. No formulas. Columns that are not needed may be deleted.',
  },
  {
    vi: 'Báo cáo của quý gần nhất đã qua hạn mà để trống được tính là chưa báo cáo và bị đôn đốc ngay; của các quý trước đó thì không đôn đốc nữa.',
    en: 'A report left empty counts as missing, and is pressed at once, for the last quarter whose date has passed; for quarters before that it is pressed no more.',
  },
  {
    vi: 'Việc còn nợ mà đã quá hạn được báo một lần, cho đúng cấp mà mức độ trễ đã tới; việc chưa đến hạn được nhắc theo lịch bình thường.',
    en: 'What is still owed and late is told once, to the one whom its lateness has reached; what is not yet due is reminded as usual.',
  },
];

function guideSheet(): SheetToWrite {
  return {
    name: guideSheetName,
    frozenColumns: 0,
    columns: [
      { title: guideSheetName, width: 90 },
      { title: 'Guide', width: 90 },
    ],
    rows: guide.map(({ vi, en }) => [vi, en]),
  };
}
