import type { LocalizedText } from '../text/localized.js';

/** Everything that can be owed, with its name. One mechanism, a row a kind. */
export const obligationKinds = {
  acceptance: { vi: 'Tiếp nhận nhiệm vụ', en: 'Acceptance of the task' },
  unitNaming: { vi: 'Xác định đơn vị thực hiện', en: 'Naming of the accountable unit' },
  returnAnswer: { vi: 'Trả lời việc trả lại nhiệm vụ', en: 'Answer to a returned assignment' },
  quarterlyReport: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  review: { vi: 'Thẩm tra báo cáo', en: 'Review of a report' },
  direction: { vi: 'Ý kiến chỉ đạo', en: 'Direction by a leader' },
} as const satisfies Record<string, LocalizedText>;

export type ObligationKind = keyof typeof obligationKinds;
