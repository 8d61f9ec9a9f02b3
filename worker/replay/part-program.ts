import { readFileSync } from 'node:fs';
import type { PartAsked } from './parts.js';
import { installQuietRuntime } from './quiet-runtime.js';
import { type ReplayPart, replayPart } from './replay-report.js';
import { withProcesses } from './replay-source.js';

/** Replays the share of a source that it is asked for, and sends what came of it to the process that started it. */
const { source, share, codePath } = JSON.parse(process.argv[2] ?? '') as PartAsked;

// Whoever asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit(3));
installQuietRuntime();
const part = await withProcesses({
  source,
  share,
  use: ({ processes }) => replayPart({ workflowBundle: { code: readFileSync(codePath, 'utf8') }, processes }),
});
if ('finding' in part) throw new Error(part.finding.code);
await sent(part);
process.exit(0);

function sent(answer: ReplayPart): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(answer, undefined, undefined, (fault: Error | null) => {
      if (fault) reject(fault);
      else resolve();
    });
  });
}
