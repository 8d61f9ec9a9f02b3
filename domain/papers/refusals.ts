import type { LocalizedText } from '../text/localized.js';

/** Why a paper is not issued or replaced. The code is stable; the sentence says what is wrong and what to do. */
export const paperRefusals = {
  mayNotIssue: {
    vi: 'Bạn không có thẩm quyền ban hành văn bản này.',
    en: 'You have no authority to issue this paper.',
  },
  numberMissing: {
    vi: 'Văn bản chưa có số; hãy lấy số ở văn thư rồi ban hành.',
    en: 'The paper has no number; get it from the registry, then issue it.',
  },
  dayMissing: {
    vi: 'Văn bản chưa có ngày ban hành đầy đủ ngày, tháng, năm.',
    en: 'The paper has no full date: day, month and year.',
  },
  numberUsed: {
    vi: 'Số này đã được cơ quan ban hành cấp cho một văn bản khác trong năm; hãy kiểm tra lại sổ văn bản đi.',
    en: 'The issuer has given this number to another paper of the year; look it up in the register.',
  },
  replacedAlready: {
    vi: 'Văn bản này đã được thay thế; hãy thay thế văn bản mới nhất.',
    en: 'This paper has been replaced already; replace the latest one.',
  },
  reasonMissing: {
    vi: 'Phải nêu lý do thay thế văn bản.',
    en: 'A reason is required for replacing a paper.',
  },
  otherKind: {
    vi: 'Văn bản chỉ được thay thế bằng văn bản cùng loại.',
    en: 'A paper is replaced by one of its own kind.',
  },
  notFrozen: {
    vi: 'Kỳ báo cáo chưa chốt tổng hợp, hoặc đã được mở lại; hãy chốt rồi ban hành báo cáo.',
    en: 'The synthesis of the period is not frozen, or it was opened again; freeze it, then issue the report.',
  },
  notReported: {
    vi: 'Đơn vị chưa gửi báo cáo nào của kỳ này.',
    en: 'The unit has sent no report of this period.',
  },
  nothingOverdue: {
    vi: 'Đơn vị không có việc nào quá hạn để đôn đốc.',
    en: 'The unit is late with nothing: there is nothing to press for.',
  },
  nothingReached: {
    vi: 'Hiện không có việc quá hạn hay kiến nghị nào trình lãnh đạo này.',
    en: 'Nothing late and no petition is before this leader now.',
  },
  notDirected: {
    vi: 'Lãnh đạo chưa có ý kiến chỉ đạo này.',
    en: 'The leader has not given this direction.',
  },
  paperTooLarge: {
    vi: 'Văn bản lớn hơn 8 MB; hãy bớt hình trong mẫu.',
    en: 'The paper is larger than 8 MB; take pictures out of the template.',
  },
} as const satisfies Record<string, LocalizedText>;

export type PaperRefusalCode = keyof typeof paperRefusals;
