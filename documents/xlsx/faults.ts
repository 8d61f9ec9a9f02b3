import type { LocalizedText } from '../../domain/text/localized.js';

/** Why a file gives no cells; each goes on after the file's name. */
export const xlsxFaults = {
  notXlsx: { vi: 'không phải tệp .xlsx.', en: 'is no .xlsx file.' },
  locked: {
    vi: 'được đặt mật khẩu, hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu và lưu lại dạng .xlsx.',
    en: 'is protected by a password, or is an old .xls file; save it again as .xlsx without a password.',
  },
  tooLarge: {
    vi: 'quá lớn để là một bảng hiện trạng; không mở.',
    en: 'is too large for a state of a plan; it was not opened.',
  },
  damaged: { vi: 'là tệp .xlsx bị hỏng, không đọc được.', en: 'is a damaged .xlsx file and cannot be read.' },
} as const satisfies Record<string, LocalizedText>;

export type XlsxFault = keyof typeof xlsxFaults;
