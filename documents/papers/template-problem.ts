import type { LocalizedText } from '../../domain/text/localized.js';

export type TemplateProblemCode =
  | 'templateMissing'
  | 'templateDamaged'
  | 'placeholderMissing'
  | 'placeholderUnknown'
  | 'styleMissing';

/** Why a paper cannot be written from a template; `names` are the placeholders or styles that it is about. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly file: string;
  readonly names: readonly string[];
  readonly message: LocalizedText;
}

/** Says a problem in both languages. */
export function templateProblem({
  code,
  file,
  names = [],
}: {
  code: TemplateProblemCode;
  file: string;
  names?: readonly string[];
}): TemplateProblem {
  return { code, file, names, message: said[code]({ file, listed: names.join(', ') }) };
}

const said: Readonly<Record<TemplateProblemCode, (of: { file: string; listed: string }) => LocalizedText>> = {
  templateMissing: ({ file }) => ({
    vi: `Không tìm thấy mẫu văn bản ${file}.`,
    en: `There is no template ${file}.`,
  }),
  templateDamaged: ({ file }) => ({
    vi: `Mẫu ${file} không phải tệp Word (.docx) đọc được; hãy mở bằng Word rồi lưu lại dạng .docx.`,
    en: `The template ${file} is no Word document (.docx) that can be read; open it in Word and save it as .docx.`,
  }),
  placeholderMissing: ({ file, listed }) => ({
    vi: `Mẫu ${file} thiếu chỗ điền ${listed}; hãy thêm lại vào mẫu.`,
    en: `The template ${file} lacks the placeholder ${listed}; put it back.`,
  }),
  placeholderUnknown: ({ file, listed }) => ({
    vi: `Mẫu ${file} có chỗ điền không dùng được: ${listed}; hãy sửa lại tên hoặc xóa đi.`,
    en: `The template ${file} has a placeholder that means nothing here: ${listed}; correct its name or remove it.`,
  }),
  styleMissing: ({ file, listed }) => ({
    vi: `Mẫu ${file} thiếu kiểu đoạn (style) ${listed}; hãy lấy lại từ mẫu gốc.`,
    en: `The template ${file} lacks the paragraph style ${listed}; take it over from the original template.`,
  }),
};
