import type { LocalizedText } from '../text/localized.js';

/** Everything that can be owed, with its name: one mechanism, a row a kind. */
export const obligationKinds = {
  acceptance: { vi: 'Tiếp nhận nhiệm vụ', en: 'Acceptance of the task' },
  unitNaming: { vi: 'Xác định đơn vị thực hiện', en: 'Naming of the accountable unit' },
  returnAnswer: { vi: 'Trả lời việc trả lại nhiệm vụ', en: 'Answer to a returned assignment' },
  detailedPlan: { vi: 'Kế hoạch chi tiết', en: 'Detailed plan' },
  signOff: { vi: 'Ý kiến phối hợp', en: 'Coordination sign-off' },
  quarterlyReport: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  review: { vi: 'Thẩm tra báo cáo', en: 'Review of a report' },
  petitionAnswer: { vi: 'Trả lời kiến nghị', en: 'Answer to a petition' },
  direction: { vi: 'Ý kiến chỉ đạo', en: 'Direction by a leader' },
  carryOut: { vi: 'Thực hiện ý kiến chỉ đạo', en: 'Carrying out of a direction' },
  milestone: { vi: 'Mốc trong nhiệm vụ', en: 'Milestone within the task' },
  completion: { vi: 'Hoàn thành nhiệm vụ', en: 'Completion of the task' },
  verification: { vi: 'Xác nhận hoàn thành', en: 'Verification of completion' },
  synthesis: { vi: 'Tổng hợp báo cáo quý', en: 'Synthesis of the quarter' },
  synthesisReceipt: { vi: 'Tiếp nhận báo cáo tổng hợp', en: 'Receipt of the synthesis' },
  yearlyReview: { vi: 'Đánh giá cuối năm', en: 'Yearly review of a continuing task' },
} as const satisfies Record<string, LocalizedText>;

export type ObligationKind = keyof typeof obligationKinds;

/** Work of the accountable unit that may be suspended while an outside body is awaited. */
export const suspendableKinds: readonly ObligationKind[] = ['completion', 'milestone', 'carryOut'];

/** Duties whose date a leader may move when he is asked before it. Report dates are the plan's own and stay. */
export const extendableKinds: readonly ObligationKind[] = [
  'completion',
  'milestone',
  'carryOut',
  'detailedPlan',
];
