import type { LocalizedText } from '../../../domain/text/localized.js';

export const answerNames = {
  signed: { vi: 'đồng ý', en: 'signed' },
  objected: { vi: 'không nhất trí', en: 'objected' },
  silent: { vi: 'im lặng, coi như đồng ý', en: 'silent, taken as consent' },
} satisfies Record<string, LocalizedText>;

export const reportStates = {
  drafted: { vi: 'đang soạn', en: 'draft' },
  sent: { vi: 'đã gửi, chờ thẩm tra', en: 'sent, under review' },
  accepted: { vi: 'đã chấp nhận', en: 'accepted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
} satisfies Record<string, LocalizedText>;

export const petitionNames = {
  matter: { vi: 'Vấn đề vượt thẩm quyền', en: 'A matter beyond authority' },
  extension: { vi: 'Xin gia hạn', en: 'Extension asked for' },
  objection: { vi: 'Về ý kiến không nhất trí', en: 'About an objection' },
} satisfies Record<string, LocalizedText>;

export const causeNames = {
  objective: { vi: 'Khách quan', en: 'Objective' },
  subjective: { vi: 'Chủ quan', en: 'Subjective' },
} satisfies Record<string, LocalizedText>;
