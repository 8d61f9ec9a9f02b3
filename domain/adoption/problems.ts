import type { CivilDate } from '../calendar/instant.js';
import type { RefusalCode } from '../task/refusals.js';
import type { LocalizedText } from '../text/localized.js';
import { fieldTitle } from './columns.js';

/** Why a fact cannot be taken over; `field` names the cell. */
export interface FactProblem {
  readonly code: FactProblemCode | RefusalCode;
  readonly field: string;
  readonly message: LocalizedText;
}

/** A problem of one row of what was handed over, by its index; of a missing row, without one. */
export interface RowProblem extends Omit<FactProblem, 'code' | 'field'> {
  readonly code: FactProblem['code'] | RowProblemCode;
  readonly row?: number;
  readonly field?: string;
}

type RowProblemCode = 'unknownTask' | 'unknownUnit' | 'duplicateRow' | 'missingRow';

type FactProblemCode =
  | 'badDate'
  | 'futureDate'
  | 'beforeLaunch'
  | 'outOfOrder'
  | 'needs'
  | 'contradicts'
  | 'unknownPeriod'
  | 'notLater'
  | 'noDateToExtend'
  | 'unitAwaited'
  | 'notPossible';

const texts = {
  badDate: () => ({ vi: 'không phải là ngày có thật.', en: 'is not a date of the calendar.' }),
  futureDate: ({ date }) => ({ vi: `ngày ${date} chưa tới.`, en: `${date} is in the future.` }),
  beforeLaunch: ({ date, other }) => ({
    vi: `ngày ${date} trước ngày giao nhiệm vụ ${other}.`,
    en: `${date} is before the tasks were given out on ${other}.`,
  }),
  outOfOrder: ({ date, other }) => ({
    vi: `ngày ${date} trước "${fieldTitle(other).vi}".`,
    en: `${date} is before "${fieldTitle(other).en}".`,
  }),
  needs: ({ other }) => ({
    vi: `phải có cả "${fieldTitle(other).vi}".`,
    en: `needs "${fieldTitle(other).en}" as well.`,
  }),
  contradicts: ({ other }) => ({
    vi: `mâu thuẫn với "${fieldTitle(other).vi}"; chỉ ghi kết quả cuối cùng.`,
    en: `contradicts "${fieldTitle(other).en}"; give the last outcome only.`,
  }),
  unknownPeriod: () => ({
    vi: 'không phải kỳ báo cáo của nhiệm vụ này cho đến nay, hoặc bị ghi hai lần.',
    en: 'is no reporting period of this task until now, or is given twice.',
  }),
  notLater: ({ other }) => ({
    vi: `phải sau hạn hiện tại ${other}.`,
    en: `must be later than the present date ${other}.`,
  }),
  noDateToExtend: () => ({
    vi: 'nhiệm vụ này không có hạn hoàn thành để gia hạn.',
    en: 'this task has no completion date to extend.',
  }),
  unitAwaited: () => ({
    vi: 'kế hoạch chưa nêu đơn vị thực hiện; hãy để trống dòng này và xác định đơn vị sau khi tiếp nhận vào dondoc.',
    en: 'the plan names no unit yet; leave this row empty and name the units after the adoption.',
  }),
  notPossible: () => ({
    vi: 'việc này chưa thể diễn ra vào ngày đó theo các ô khác của dòng.',
    en: 'by the other cells of the row this could not have happened then.',
  }),
} as const satisfies Record<FactProblemCode, (values: { date: string; other: string }) => LocalizedText>;

/** A problem of one fact: its sentence begins with the field's title. */
export function factProblem({
  code,
  field,
  date = '',
  other = '',
}: {
  code: FactProblemCode;
  field: string;
  date?: CivilDate;
  /** Another field, or a date, that the fact does not go together with. */
  other?: string;
}): FactProblem {
  return { code, field, message: about({ field, message: texts[code]({ date, other }) }) };
}

/** A sentence about a field. */
export function about({ field, message }: { field: string; message: LocalizedText }): LocalizedText {
  const title = fieldTitle(field);
  return { vi: `"${title.vi}": ${message.vi}`, en: `"${title.en}": ${message.en}` };
}
