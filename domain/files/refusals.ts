import type { LocalizedText } from '../text/localized.js';
import { type FileKind, fileKinds, type Sniffed, sniffedName } from './kinds.js';

/** Stable, for programs. */
export const fileRefusalCodes = [
  'fileNameMissing',
  'fileNameUnreadable',
  'fileEmpty',
  'fileTooLarge',
  'fileKindUnknown',
  'fileKindDiffers',
  'fileHasMacros',
  'fileIsTrap',
  'fileProtected',
  'fileDamaged',
  'fileFormula',
  'fileIncomplete',
] as const;

export type FileRefusalCode = (typeof fileRefusalCodes)[number];

/** Why a file is not taken; nothing of it was kept. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly message: LocalizedText;
}

const megabyte = 1024 * 1024;
const taken = fileKinds.map(({ extensions: [usual] }) => `.${usual ?? ''}`).join(', ');

export const nameMissing = refusal('fileNameMissing', {
  vi: 'Chưa có tên tệp: gửi tên trong tiêu đề X-File-Name, dạng UTF-8 mã hóa phần trăm.',
  en: 'The file has no name: send it in the header X-File-Name, as percent-encoded UTF-8.',
});

export const nameUnreadable = refusal('fileNameUnreadable', {
  vi: 'Không đọc được tên tệp trong tiêu đề X-File-Name; hãy gửi dạng UTF-8 mã hóa phần trăm.',
  en: 'The name in the header X-File-Name cannot be read; send it as percent-encoded UTF-8.',
});

export const emptyFile = refusal('fileEmpty', {
  vi: 'Tệp rỗng, không có nội dung nào.',
  en: 'The file is empty.',
});

export const hasMacros = refusal('fileHasMacros', {
  vi: 'Tệp có chứa macro nên không được nhận; hãy lưu lại dạng không có macro (.docx, .xlsx) hoặc PDF.',
  en: 'The file holds macros and is not taken; save it without macros (.docx, .xlsx) or as PDF.',
});

export const isTrap = refusal('fileIsTrap', {
  vi: 'Tệp bung ra lớn bất thường, có thể là tệp phá hoại; không được nhận.',
  en: 'The file would unpack to an unusual size, perhaps on purpose; it is not taken.',
});

export const isProtected = refusal('fileProtected', {
  vi: 'Tệp được đặt mật khẩu hoặc ở định dạng Office cũ (.doc, .xls, .ppt); hãy bỏ mật khẩu và lưu lại dạng .docx, .xlsx hoặc PDF.',
  en: 'The file has a password or an old Office format (.doc, .xls, .ppt); remove the password and save it as .docx, .xlsx or PDF.',
});

export const hasFormula = refusal('fileFormula', {
  vi: 'Bảng CSV có ô bắt đầu như một công thức (=, +, -, @ rồi đến lệnh); Excel sẽ chạy công thức đó khi mở. Hãy lưu dạng .xlsx hoặc bỏ công thức.',
  en: 'The CSV table has a cell that begins as a formula (=, +, -, @ and a command), which Excel would run; save it as .xlsx or remove the formula.',
});

export const incompleteFile = refusal('fileIncomplete', {
  vi: 'Tệp gửi lên bị đứt giữa chừng nên không lưu gì; hãy gửi lại.',
  en: 'The upload broke off and nothing was kept; send the file again.',
});

export function tooLarge(limitInBytes: number): FileRefusal {
  const limit = String(Math.round((limitInBytes / megabyte) * 10) / 10);
  return refusal('fileTooLarge', {
    vi: `Tệp lớn hơn giới hạn ${limit} MB; hãy nén ảnh, chia tệp hoặc xuất ra PDF nhỏ hơn.`,
    en: `The file is over the limit of ${limit} MB; make its pictures smaller, split it, or export a smaller PDF.`,
  });
}

export const unknownKind = refusal('fileKindUnknown', {
  vi: `Loại tệp này không được nhận làm minh chứng; các loại được nhận: ${taken}.`,
  en: `This kind of file is not taken as evidence; these are: ${taken}.`,
});

/** The name says one thing, the bytes are another: a kind that is taken or, by its media type, one that is not. */
export function differs({
  named,
  found,
}: {
  named: FileKind;
  found: { readonly sniffed: Sniffed } | { readonly mediaType: string };
}): FileRefusal {
  const other =
    'sniffed' in found ? sniffedName(found.sniffed) : { vi: found.mediaType, en: found.mediaType };
  return refusal('fileKindDiffers', {
    vi: `Tên tệp nói đây là ${named.name.vi} nhưng nội dung là ${other.vi}; hãy đặt lại đúng đuôi tệp hoặc xuất lại tệp.`,
    en: `The name says ${named.name.en}, the content is ${other.en}; correct the extension, or export the file again.`,
  });
}

/** What the sender declared as the type does not go with the name. */
export function declaredDiffers({ named, declared }: { named: FileKind; declared: string }): FileRefusal {
  return refusal('fileKindDiffers', {
    vi: `Tên tệp nói đây là ${named.name.vi} nhưng kiểu khai báo là ${declared}.`,
    en: `The name says ${named.name.en}, the declared type is ${declared}.`,
  });
}

export function damaged(named: FileKind): FileRefusal {
  return refusal('fileDamaged', {
    vi: `Nội dung không phải ${named.name.vi} nguyên vẹn; hãy mở và lưu lại tệp rồi gửi lại.`,
    en: `The content is no sound ${named.name.en}; open the file, save it again, and send it again.`,
  });
}

function refusal(code: FileRefusalCode, message: LocalizedText): FileRefusal {
  return { code, message };
}
