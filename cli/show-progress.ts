import type { ProgressLine } from '../audit/backup-manifest.js';

/** Says how far an operator's program is, on the error stream; where only JSON is wanted, nothing. */
export function showProgress(quiet: boolean): (line: unknown) => void {
  return (line) => {
    const { progress, count } = line as ProgressLine;
    if (!quiet) process.stderr.write(`  ${progress}: ${String(count)}\n`);
  };
}
