import { isUtf8 } from 'node:buffer';
import { tooLarge } from '../domain/plan/check-text.js';
import { longestPlanInBytes } from '../domain/plan/limits.js';
import { planError } from '../domain/plan/plan-error.js';
import type { PlanError } from '../domain/plan/types.js';

export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: PlanError };

/** The text in the bytes of a file, whatever its name says: .docx is known by its content, all else must be UTF-8. */
export async function readPlanBytes(bytes: Uint8Array): Promise<TextResult> {
  if (bytes.length > longestPlanInBytes) return { ok: false, error: tooLarge(bytes.length) };
  if (!isUtf8(bytes)) return { ok: false, error: notUtf8(bytes) };
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

function notUtf8(bytes: Uint8Array): PlanError {
  return planError({
    code: 'encoding',
    line: lineOfFirstBadByte(bytes),
    say: {
      vi: 'ký tự không phải mã UTF-8 (có thể là UTF-16, TCVN3 hoặc VNI); hãy lưu lại tệp với bảng mã UTF-8.',
      en: 'characters that are not UTF-8 (perhaps UTF-16, TCVN3 or VNI); save the file again as UTF-8.',
    },
  });
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
