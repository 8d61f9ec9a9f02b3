import type { Urgency } from '../../domain/notices/digest.js';
import type { LocalizedText } from '../../domain/text/localized.js';

/** The fixed words of mails. */
export const words = {
  product: { vi: 'Đôn đốc', en: 'Đôn đốc' },
  urgent: { vi: 'Gấp', en: 'Urgent' },
  dear: { vi: 'Kính gửi', en: 'To' },
  task: { vi: 'nhiệm vụ', en: 'tasks' },
  units: { vi: 'đơn vị', en: 'units' },
  toInbox: { vi: 'Mở danh sách việc của tôi', en: 'Open my list' },
  toList: { vi: 'Xem danh sách', en: 'See the list' },
  toDirect: { vi: 'cần chỉ đạo', en: 'to direct' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  dueToday: { vi: 'đến hạn hôm nay', en: 'due today' },
  mostUrgent: { vi: 'gấp nhất', en: 'first' },
  footer: {
    vi: 'Thư do hệ thống tự động gửi, xin không trả lời thư này. Nội dung nhiệm vụ chỉ xem trong hệ thống.',
    en: 'This mail was sent automatically; please do not answer it. What a task says is shown in the system only.',
  },
  directing: {
    vi: 'Việc có ghi “Cần cho ý kiến chỉ đạo” đã quá hạn tại đơn vị. Với mỗi việc có thể: chỉ đạo thực hiện, gia hạn, giao đơn vị khác, triệu tập làm việc, hoặc trình Chủ tịch UBND tỉnh.',
    en: 'What is marked “Your direction is needed” is overdue at the unit. For each one you may instruct, extend, reassign, summon, or take it to the Chairman.',
  },
  directingAsChairman: {
    vi: 'Việc có ghi “Cần cho ý kiến chỉ đạo” đã được trình lên. Với mỗi việc có thể: chỉ đạo thực hiện, gia hạn, giao đơn vị khác, hoặc triệu tập làm việc.',
    en: 'What is marked “Your direction is needed” was taken to you. For each one you may instruct, extend, reassign, or summon.',
  },
} as const satisfies Record<string, LocalizedText>;

export const urgencyNames: Readonly<Record<Urgency, LocalizedText>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  withinWeek: { vi: 'Trong 7 ngày tới', en: 'Within 7 days' },
  later: { vi: 'Sau 7 ngày tới', en: 'Later' },
  information: { vi: 'Để biết', en: 'For information' },
};

/** What stands in place of confidential duties. */
export function confidentialWords(count: number): LocalizedText {
  return {
    vi: `${String(count)} việc thuộc danh mục mật: chỉ xem trong hệ thống`,
    en: `${String(count)} confidential ${count === 1 ? 'duty' : 'duties'}: shown in the system only`,
  };
}

/** What a mail has no room for. */
export function moreWords(count: number): LocalizedText {
  return { vi: `và ${String(count)} nữa`, en: `and ${String(count)} more` };
}

/** A text as one line without control characters: what goes into a header or beside others. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
