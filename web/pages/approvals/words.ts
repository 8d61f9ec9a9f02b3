import type { LocalizedText } from '../../../domain/text/localized.js';
import type { ApprovalKind } from './approval-items.js';

export const kindNames: Readonly<Record<ApprovalKind, LocalizedText>> = {
  review: { vi: 'Báo cáo quý chờ thẩm tra', en: 'Quarterly reports to review' },
  draftedReport: {
    vi: 'Báo cáo quý của từng nhiệm vụ chờ gửi',
    en: 'Quarterly reports of single tasks to send',
  },
  plan: { vi: 'Kế hoạch chi tiết chờ duyệt', en: 'Detailed plans to approve' },
  signOff: { vi: 'Đề nghị ký phối hợp', en: 'Sign-offs as a coordinator' },
  verification: { vi: 'Đề nghị công nhận hoàn thành', en: 'Completions to verify' },
};
