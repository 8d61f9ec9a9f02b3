import type { PaperKind, PaperNumber } from './paper.js';
import { twoDigits } from './wording.js';

/** A kind's name inside a sentence. */
export const paperKindInText: Readonly<Record<PaperKind, string>> = {
  report: 'Báo cáo',
  officialLetter: 'Công văn',
  submission: 'Tờ trình',
  announcement: 'Thông báo',
  planWithAnnex: 'Kế hoạch',
};

const roomForNumber = '\u00a0'.repeat(8);

/** "05/BC-SKHĐT"; room is left where the registry gives the number. */
export function numberWritten({ value, code }: PaperNumber): string {
  return `${value === undefined ? roomForNumber : twoDigits(value).replaceAll('.', '')}/${code}`;
}
