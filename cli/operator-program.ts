import type { ProgressLine } from '../audit/backup-manifest.js';
import type { Language } from '../domain/text/localized.js';
import { showProgress } from './show-progress.js';
import { runWorkerProgram, type WorkerProgram } from './worker-program.js';

/** Runs one of the operator's programs that take long, and shows how far it is; throws CommandFailed (3). */
export async function runOperatorProgram<Answer>({
  quiet,
  language,
  ...of
}: {
  program: WorkerProgram;
  args: readonly string[];
  /** Only JSON is wanted. */
  quiet: boolean;
  language: Language;
}): Promise<Answer> {
  const { show, stop } = showProgress({ quiet, language });
  try {
    return await runWorkerProgram<Answer>({
      ...of,
      onLine: (line) => {
        show(line as ProgressLine);
      },
    });
  } finally {
    stop();
  }
}
