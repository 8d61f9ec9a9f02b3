import type { Paper, PaperKind } from '../../domain/papers/paper.js';
import { numberWritten } from '../../domain/papers/paper-names.js';
import { signatureLines } from '../../domain/papers/signature-lines.js';
import { longDate } from '../../domain/papers/wording.js';
import type { Placeholder } from './template-form.js';

/** Tên loại: a công văn has none. */
const kindNames: Readonly<Record<Exclude<PaperKind, 'officialLetter'>, string>> = {
  report: 'BÁO CÁO',
  submission: 'TỜ TRÌNH',
  announcement: 'THÔNG BÁO',
  planWithAnnex: 'KẾ HOẠCH',
};

/** What stands at each place of a template but the text itself; undefined takes the whole line away. */
export function headLines(paper: Paper): Readonly<Partial<Record<Placeholder, string | undefined>>> {
  const { issuer, number, place, date, kind, subject, addressees, signature, recipients } = paper;
  const { authority, position } = signatureLines(signature);
  return {
    'co-quan-chu-quan': issuer.superior?.toUpperCase(),
    'co-quan-ban-hanh': issuer.name.join('\n').toUpperCase(),
    'so-ky-hieu': numberWritten(number),
    'dia-danh-ngay-thang': `${place}, ${longDate(date)}`,
    'trich-yeu': subject,
    ...(kind !== 'officialLetter' && { 'ten-loai': kindNames[kind] }),
    'kinh-gui': addressees.length === 0 ? undefined : addressed(addressees),
    'noi-nhan': recipients
      .map((line, index) => `- ${line}${index === recipients.length - 1 ? '.' : ';'}`)
      .join('\n'),
    'quyen-han-ky': authority.length === 0 ? undefined : authority.join('\n'),
    'chuc-vu': position,
    'ho-ten': signature.name ?? '',
  };
}

/** One addressee stands beside "Kính gửi:", several below each other with a dash. */
function addressed(addressees: readonly string[]): string {
  if (addressees.length === 1) return addressees.join('');
  return addressees.map((one, index) => `- ${one}${index === addressees.length - 1 ? '.' : ';'}`).join('\n');
}
