import type { LocalizedText } from '../text/localized.js';
import type { PlanError, PlanErrorCode } from './types.js';

/** An error whose sentence names its line, and the file where its name is known. */
export function planError({
  code,
  line,
  say,
}: {
  code: PlanErrorCode;
  line?: number;
  say: LocalizedText;
}): PlanError {
  if (line === undefined) return { code, message: say };
  return { code, line, message: { vi: `Dòng ${line}: ${say.vi}`, en: `Line ${line}: ${say.en}` } };
}

/** The same error, said of a file. */
export function inFile({ error, name }: { error: PlanError; name: string | undefined }): PlanError {
  if (name === undefined) return error;
  const { vi, en } = error.message;
  return { ...error, message: { vi: `${name}: ${lowerFirst(vi)}`, en: `${name}: ${lowerFirst(en)}` } };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
