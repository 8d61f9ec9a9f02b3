import { existsSync } from 'node:fs';
import { type Seal, sealsIn } from '../audit/seal.js';
import { CommandFailed } from './exit.js';
import { readWholeFile } from './read-file.js';

const longestMailInBytes = 4 * 1_024 * 1_024;

/** The seals that a person brings: a short code, the text of a QR, or the file of a mail or of what was scanned. Throws CommandFailed (2). */
export async function readSeals(given: string): Promise<readonly Seal[]> {
  const text = existsSync(given)
    ? unfolded((await readWholeFile({ file: given, longest: longestMailInBytes })).toString('utf8'))
    : given;
  const seals = sealsIn(text);
  if (seals.length > 0) return seals;
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `"${given.slice(0, 80)}" không có mã chốt nào: cần mã ngắn 20 chữ số hex, nội dung mã QR (dondoc:1:…), hoặc tệp có nội dung đó.`,
      en: `"${given.slice(0, 80)}" holds no seal: it takes the short code of 20 hex digits, the text of the QR (dondoc:1:…), or a file with that text.`,
    },
  });
}

/** A mail as it was saved breaks long lines by "=" (RFC 2045, quoted-printable). */
function unfolded(text: string): string {
  return text.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
}
