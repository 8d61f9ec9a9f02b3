import type { ProgressLine } from '../audit/backup-manifest.js';

/** A sign of life of an operator's program, for the command that started it: a line of JSON. */
export function sayProgress(line: ProgressLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
