import type { Progress } from '../../dev/progress.js';

const width = 24;

/** How far the suite has come: a live line on a terminal, now and then a plain line elsewhere. */
export function progressBar({ progress, total }: { progress: Progress; total: number }) {
  return {
    show: ({ done, text }: { done: number; text: string }): void => {
      const full = Math.round((done / Math.max(1, total)) * width);
      progress.live(
        `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(done)}/${String(total)} ${text}`,
      );
    },
    line: progress.line,
  };
}
