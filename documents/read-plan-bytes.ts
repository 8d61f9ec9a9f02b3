import { isUtf8 } from 'node:buffer';
import { tooLarge } from '../domain/plan/check-text.js';
import { longestPlanInBytes } from '../domain/plan/limits.js';
import { planError } from '../domain/plan/plan-error.js';
import type { PlanError } from '../domain/plan/types.js';
import { fileTooLarge, oldWordFormat, passwordProtected, portableDocument } from './docx/refusals.js';
import { longestDocumentInBytes } from './limits.js';
import { readDocx, type TextResult } from './read-docx.js';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const emptyZip = Buffer.from('PK\u0005\u0006', 'latin1');
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const pdf = Buffer.from('%PDF-', 'latin1');

/** The text in the bytes of a file, whatever its name says: .docx is known by its content, all else must be UTF-8. */
export async function readPlanBytes(bytes: Buffer): Promise<TextResult> {
  if (bytes.length > longestDocumentInBytes) return refuse(fileTooLarge(bytes.length));
  if (begins(bytes, zip) || begins(bytes, emptyZip)) return readDocx(bytes);
  if (begins(bytes, ole)) return refuse(oleError(bytes));
  if (begins(bytes, pdf)) return refuse(portableDocument);
  if (bytes.length > longestPlanInBytes) return refuse(tooLarge(bytes.length));
  if (!isUtf8(bytes)) return refuse(notUtf8(bytes));
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** Office keeps an encrypted document in a stream of this name; without it, it is a document of Word 97 to 2003. */
function oleError(bytes: Buffer): PlanError {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? passwordProtected : oldWordFormat;
}

function notUtf8(bytes: Buffer): PlanError {
  return planError({
    code: 'encoding',
    line: lineOfFirstBadByte(bytes),
    say: {
      vi: 'ký tự không phải mã UTF-8 (có thể là UTF-16, TCVN3 hoặc VNI); hãy lưu lại tệp với bảng mã UTF-8.',
      en: 'characters that are not UTF-8 (perhaps UTF-16, TCVN3 or VNI); save the file again as UTF-8.',
    },
  });
}

function lineOfFirstBadByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function begins(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

function refuse(error: PlanError): TextResult {
  return { ok: false, error };
}
