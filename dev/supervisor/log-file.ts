import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_LOG_BYTES = 20 * 1024 * 1024;

/** Opens a log for appending; one that has grown large is put aside first, as FILE.1. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES)
    renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last line of a log that names an error, or its last line; a sentence cannot hold more. */
export function tellingLine(file: string): string {
  const lines = lastLines({ file, count: 40 });
  const line = lines.findLast((text) => /error|cannot|not set/iu.test(text)) ?? lines.at(-1) ?? '';
  return line.trim().slice(0, 300);
}

function lastLines({ file, count }: { file: string; count: number }): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return [];
  }
}
