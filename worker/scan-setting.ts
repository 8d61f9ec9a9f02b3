import type { ScanProgram } from '../activities/scan/scan-program.js';

/**
 * The operator's scanner: a path and fixed arguments, either with spaces between or, where one has a space in it, as a JSON list.
 * Throws when it is neither.
 */
export function scanProgram({
  text,
  seconds,
  path,
}: {
  text: string;
  seconds: string;
  path: string;
}): ScanProgram {
  const [command, ...args] = text.trimStart().startsWith('[') ? jsonWords(text) : text.trim().split(/\s+/u);
  const limit = Number(seconds);
  if (command === undefined || command === '') throw new Error('DONDOC_SCAN_COMMAND names no program');
  if (!(limit >= 1 && limit <= 3_600))
    throw new Error(`DONDOC_SCAN_SECONDS is no number of seconds from 1 to 3600: ${seconds}`);
  // A scanner needs none of dondoc's secrets.
  return { command, args, env: { PATH: path, LANG: 'C.UTF-8' }, limitMs: limit * 1000 };
}

function jsonWords(text: string): readonly string[] {
  const words = parsed(text);
  if (Array.isArray(words) && words.every((word): word is string => typeof word === 'string')) return words;
  throw new Error('DONDOC_SCAN_COMMAND is no JSON list of strings');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
