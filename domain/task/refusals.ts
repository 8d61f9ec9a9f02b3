import type { LocalizedText } from '../text/localized.js';

/** Why a command is refused. The code is stable; the sentence says what is wrong and what to do. */
export const refusals = {
  taskClosed: {
    vi: 'Nhiệm vụ đã kết thúc nên không nhận thêm thao tác nào.',
    en: 'The task is closed and takes no further command.',
  },
  notAuthorized: {
    vi: 'Bạn không có thẩm quyền làm việc này với nhiệm vụ này.',
    en: 'You have no authority for this command on this task.',
  },
  notNow: {
    vi: 'Việc này không thực hiện được ở trạng thái hiện tại; hãy tải lại để xem trạng thái mới nhất.',
    en: 'This is not possible in the present state; reload to see the latest.',
  },
  reasonRequired: {
    vi: 'Phải nêu lý do.',
    en: 'A reason is required.',
  },
  staleVersion: {
    vi: 'Nội dung đã có phiên bản mới hơn phiên bản bạn đang xem; hãy tải lại rồi quyết định.',
    en: 'There is a newer version than the one you saw; reload it, then decide.',
  },
  fourEyes: {
    vi: 'Người soạn không được tự duyệt; cần một người khác duyệt.',
    en: 'The drafter cannot approve his own draft; another person must.',
  },
  emptyReport: {
    vi: 'Báo cáo tiến độ phải có nội dung; nếu không có gì để báo cáo, hãy chọn "không phát sinh".',
    en: 'A progress report needs a text; if there is nothing to report, send a nil report.',
  },
  badPercent: {
    vi: 'Tỷ lệ hoàn thành phải là số từ 0 đến 100.',
    en: 'Progress is a number from 0 to 100.',
  },
  noUnits: {
    vi: 'Phải chọn ít nhất một đơn vị, mỗi đơn vị một lần.',
    en: 'Name at least one unit, each once.',
  },
  textRequired: {
    vi: 'Phải nhập nội dung.',
    en: 'A text is required.',
  },
  badFilingMoment: {
    vi: 'Thời điểm nộp báo cáo phải sau khi kỳ báo cáo mở và không sau hiện tại.',
    en: 'A report is filed after its period has opened and not in the future.',
  },
  evidenceRequired: {
    vi: 'Phải kèm ít nhất một tài liệu minh chứng.',
    en: 'At least one piece of evidence is required.',
  },
  badPlan: {
    vi: 'Kế hoạch chi tiết phải có ít nhất một bước, mỗi bước có nội dung, người làm và hạn; có lãnh đạo trực tiếp chỉ đạo và ngày hoàn thành.',
    en: 'A detailed plan needs at least one step, each with a text, a person and a date; who directs; and a completion date.',
  },
  badDate: {
    vi: 'Ngày không hợp lệ; viết dạng năm-tháng-ngày, ví dụ 2022-09-15.',
    en: 'Not a date; write year-month-day, as 2022-09-15.',
  },
  olderRules: {
    vi: 'Nhiệm vụ đã theo ấn bản quy tắc mới hơn; quy tắc chỉ đi tới, không quay lại ấn bản cũ.',
    en: 'The task is under a newer edition of the rules; rules go on, and never back to an older edition.',
  },
  badPolicy: {
    vi: 'Chính sách chưa đúng: thời hạn phải là số ngày làm việc từ 1 đến 250, ngày báo cáo mỗi quý một ngày, mỗi bậc đôn đốc một tên riêng.',
    en: 'The policy is not sound: periods are 1 to 250 working days, one report date a quarter, each rung with a name of its own.',
  },
  badCalendar: {
    vi: 'Lịch làm việc chưa đúng: ngày phải có thật, mỗi đợt nghỉ không quá 31 ngày, mỗi tuần phải có ngày làm việc.',
    en: 'The calendar is not sound: dates must exist, days off come at most 31 in a row, and every week has working days.',
  },
  dateInPast: {
    vi: 'Ngày đặt ra đã qua; hãy chọn từ hôm nay trở đi.',
    en: 'The date is in the past; choose today or later.',
  },
  notLater: {
    vi: 'Hạn mới phải sau hạn hiện tại.',
    en: 'The new date must be later than the present one.',
  },
  askedTooLate: {
    vi: 'Phải xin gia hạn trước khi hết hạn.',
    en: 'An extension is asked for before the date has passed.',
  },
  tooManyExtensions: {
    vi: 'Đã hết số lần gia hạn cho phép.',
    en: 'No further extension is allowed.',
  },
  alreadyAsked: {
    vi: 'Đã có kiến nghị về việc này đang chờ trả lời.',
    en: 'A petition about this is waiting for its answer already.',
  },
  delegationInvalid: {
    vi: 'Ủy quyền không có hiệu lực cho việc này, cho người này hoặc vào thời điểm này.',
    en: 'The delegation does not cover this act, this person or this moment.',
  },
  notPassedOn: {
    vi: 'Người được ủy quyền không được ủy quyền lại.',
    en: 'Delegated authority is not passed on.',
  },
  sameUnit: {
    vi: 'Nhiệm vụ đang thuộc chính đơn vị này; hãy xác nhận thay vì giao lại.',
    en: 'The task is with this unit already; confirm instead of reassigning.',
  },
} as const satisfies Record<string, LocalizedText>;

export type RefusalCode = keyof typeof refusals;

/** A command that was not carried out; nothing changed. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: LocalizedText;
}

export function refuse(code: RefusalCode): Refusal {
  return { code, message: refusals[code] };
}
