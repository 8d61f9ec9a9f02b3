import type { LocalizedText } from '../text/localized.js';

/** Why something is not done with a unit's report. The code is stable; the sentence says what is wrong and what to do. */
export const unitReportRefusals = {
  notAuthorized: {
    vi: 'Bạn không có thẩm quyền làm việc này với báo cáo của đơn vị.',
    en: 'You have no authority for this on the report of the unit.',
  },
  otherUnit: {
    vi: 'Báo cáo này của đơn vị khác; bạn chỉ soạn và nộp được báo cáo của đơn vị mình.',
    en: 'This is the report of another unit; you write and file that of your own.',
  },
  periodNotOpen: {
    vi: 'Kỳ báo cáo chưa mở đối với đơn vị; báo cáo được nhận từ ngày kỳ báo cáo mở.',
    en: 'The period is not open for the unit yet; reports are taken from the day on which it opens.',
  },
  periodFrozen: {
    vi: 'Số liệu của kỳ báo cáo đã khóa; bản nháp vẫn được giữ nguyên. Hãy đề nghị Sở Kế hoạch và Đầu tư mở lại kỳ báo cáo rồi nộp.',
    en: 'The period is frozen; your draft is kept as it is. Ask the DPI to reopen the period, then file.',
  },
  staleVersion: {
    vi: 'Báo cáo đã được người khác lưu sau khi bạn mở; chưa ghi gì. Hãy xem bản mới rồi lưu lại phần của bạn.',
    en: 'Somebody saved the report after you opened it; nothing was written. See the newer one, then save your part again.',
  },
  nothingWritten: {
    vi: 'Báo cáo chưa có nội dung nào được lưu.',
    en: 'Nothing has been saved in the report yet.',
  },
  unchangedSinceReturn: {
    vi: 'Thủ trưởng đã trả lại báo cáo để sửa, và từ đó chưa có gì được sửa. Hãy sửa theo yêu cầu, lưu, rồi trình lại.',
    en: 'The head sent the report back to be changed, and nothing was changed since. Change what he asked for, save it, then submit it again.',
  },
  alreadySubmitted: {
    vi: 'Báo cáo đã được trình và đang chờ thủ trưởng; không cần trình lại. Muốn sửa thì cứ sửa và lưu, rồi trình lại.',
    en: 'The report is submitted and waits for the head; there is no need to do it again. To change it, change and save it, then submit it again.',
  },
  reportFiled: {
    vi: 'Bản báo cáo này đã được nộp. Muốn bổ sung thì soạn tiếp và lưu thành bản mới.',
    en: 'This version of the report was filed. To add to it, go on writing and save it as a new version.',
  },
  notSubmitted: {
    vi: 'Chưa có báo cáo nào được trình để trả lại: cán bộ đang soạn hoặc đang sửa.',
    en: 'No report is submitted that could be sent back: the officer is still writing or changing it.',
  },
  reasonRequired: {
    vi: 'Phải nêu lý do.',
    en: 'A reason is required.',
  },
  fourEyes: {
    vi: 'Bạn là người soạn bản này nên không được tự nộp; cần thủ trưởng khác, hoặc chuyên viên lưu lại bản của mình.',
    en: 'You wrote this version yourself and cannot file it; another head must, or the officer saves his own version.',
  },
  unknownTask: {
    vi: 'Báo cáo có nhiệm vụ không phải của đơn vị trong kế hoạch này.',
    en: 'The report names a task that is none of the unit in this plan.',
  },
  doubleLine: {
    vi: 'Mỗi nhiệm vụ chỉ có một dòng trong báo cáo.',
    en: 'A task has one line in the report.',
  },
  taskClosed: {
    vi: 'Nhiệm vụ đã kết thúc, không còn báo cáo; hãy bỏ dòng này.',
    en: 'The task is closed and no longer reported on; take the line out.',
  },
  notOwed: {
    vi: 'Nhiệm vụ này không phải báo cáo trong kỳ, hoặc báo cáo của nó đã được nhận; hãy bỏ dòng này.',
    en: 'No report of this task is owed for the period, or it was made already; take the line out.',
  },
  alreadyFiled: {
    vi: 'Dòng của nhiệm vụ này đã nộp và đang được chuyển đến nhiệm vụ.',
    en: 'The line of this task was filed and is on its way to the task.',
  },
  missingLines: {
    vi: 'Còn nhiệm vụ chưa có dòng báo cáo; nếu không có gì để báo cáo, hãy chọn "không phát sinh" cho từng nhiệm vụ.',
    en: 'Some tasks have no line yet; where there is nothing to report, set a nil line for each.',
  },
  nothingOwed: {
    vi: 'Đơn vị không còn nhiệm vụ nào phải báo cáo trong kỳ này.',
    en: 'The unit owes no report of any task for this period any more.',
  },
  emptyText: {
    vi: 'Dòng báo cáo tiến độ phải có nội dung; nếu không có gì để báo cáo, hãy chọn "không phát sinh".',
    en: 'A progress line needs a text; if there is nothing to report, set a nil line.',
  },
  badPercent: {
    vi: 'Tỷ lệ hoàn thành phải là số từ 0 đến 100.',
    en: 'Progress is a number from 0 to 100.',
  },
  lineRefused: {
    vi: 'Nhiệm vụ không nhận dòng báo cáo này; hãy tải lại để xem trạng thái của nhiệm vụ.',
    en: 'The task does not take this line; reload to see where the task stands.',
  },
} as const satisfies Record<string, LocalizedText>;

export type UnitReportRefusalCode = keyof typeof unitReportRefusals;

/** Something that was not done with a unit's report; nothing changed. */
export interface UnitReportRefusal {
  readonly code: UnitReportRefusalCode;
  readonly message: LocalizedText;
  /** The tasks that it is about. */
  readonly tasks?: readonly string[];
}

export function refuseReport(code: UnitReportRefusalCode, tasks: readonly string[] = []): UnitReportRefusal {
  return { code, message: unitReportRefusals[code], ...(tasks.length > 0 && { tasks }) };
}
