import type { LocalizedText } from '../text/localized.js';

/** Refusals of a period that a task has none of, and those that say it otherwise; any other is one of a task's. */
export const periodRefusals = {
  periodEnded: {
    vi: 'Kỳ báo cáo đã kết thúc nên không nhận thêm thao tác nào.',
    en: 'The reporting period has ended and takes no further command.',
  },
  notAuthorized: {
    vi: 'Bạn không có thẩm quyền làm việc này với kỳ báo cáo này.',
    en: 'You have no authority for this command on this reporting period.',
  },
} as const satisfies Record<string, LocalizedText>;
