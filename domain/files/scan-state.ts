import type { LocalizedText } from '../text/localized.js';

/** What is known of a file's harmlessness. `pending` and `infected` ones are given to nobody. */
export type ScanState = 'pending' | 'clean' | 'infected' | 'notScanned';

export const scanNames: Readonly<Record<ScanState, LocalizedText>> = {
  pending: { vi: 'đang chờ quét mã độc', en: 'waiting to be scanned' },
  clean: { vi: 'đã quét, không thấy mã độc', en: 'scanned, found clean' },
  infected: { vi: 'có mã độc, đã cách ly', en: 'infected, kept out of reach' },
  notScanned: { vi: 'chưa quét (không có chương trình quét)', en: 'not scanned (no scanner is set)' },
};
