import { longestPlanInBytes } from '../../domain/plan/limits.js';
import { planError } from '../../domain/plan/plan-error.js';
import type { PlanError } from '../../domain/plan/types.js';
import { longestDocumentInBytes } from '../limits.js';

/** Why the bytes of a file give no text. There is no line to name: nothing in them could be read. */
export const passwordProtected: PlanError = planError({
  code: 'passwordProtected',
  say: {
    vi: 'Tài liệu được đặt mật khẩu nên không đọc được dòng nào; hãy bỏ mật khẩu rồi lưu lại dạng .docx.',
    en: 'The document is protected by a password, so no line can be read; remove the password and save it as .docx.',
  },
});

export const oldWordFormat: PlanError = planError({
  code: 'oldWordFormat',
  say: {
    vi: 'Tệp ở định dạng Word cũ (.doc) nên không đọc được dòng nào; hãy mở bằng Word rồi lưu lại dạng .docx.',
    en: 'The file has the old Word format (.doc), so no line can be read; open it in Word and save it as .docx.',
  },
});

export const notWord: PlanError = planError({
  code: 'binary',
  say: {
    vi: 'Tệp nén hoặc tệp Office này không phải văn bản Word (.docx); không đọc dòng nào.',
    en: 'This archive or Office file is no Word document (.docx); no line was read.',
  },
});

export const portableDocument: PlanError = planError({
  code: 'binary',
  say: {
    vi: 'Đây là tệp PDF; hãy đưa bản văn bản thuần hoặc bản Word (.docx) của kế hoạch; không đọc dòng nào.',
    en: 'This is a PDF file; give the plan as plain text or as a Word document (.docx); no line was read.',
  },
});

export const zipBomb: PlanError = planError({
  code: 'tooLarge',
  say: {
    vi: 'Tài liệu bung ra lớn bất thường so với một kế hoạch, có thể là tệp phá hoại; không đọc dòng nào.',
    en: 'The document would unpack to far more than a plan can be, perhaps on purpose; no line was read.',
  },
});

/** `what` is the part that failed, for whoever has to repair the file. */
export function damagedDocument(what: string): PlanError {
  return planError({
    code: 'damagedDocument',
    say: {
      vi: `Tài liệu Word bị hỏng (${what}) nên không đọc được dòng nào; hãy xin lại bản gốc hoặc mở bằng Word rồi lưu lại.`,
      en: `The Word document is damaged (${what}), so no line can be read; ask for the original, or open and save it in Word.`,
    },
  });
}

/** A file longer than any plan may be, plain or in Word; said from its size alone. */
export function fileTooLarge(size: number): PlanError {
  const [found, word, plain] = [size, longestDocumentInBytes, longestPlanInBytes].map(
    (bytes) => Math.round((bytes / 1024 / 1024) * 10) / 10,
  );
  return planError({
    code: 'tooLarge',
    say: {
      vi: `Tệp dài ${found} MB, vượt giới hạn của một kế hoạch (văn bản thuần ${plain} MB, Word ${word} MB); không đọc dòng nào.`,
      en: `The file has ${found} MB, over the limit for a plan (plain text ${plain} MB, Word ${word} MB); no line was read.`,
    },
  });
}
