import { parseArgs } from 'node:util';
import { partsFor, replayedInParts } from './replay/parts.js';
import { installQuietRuntime } from './replay/quiet-runtime.js';
import { replayPart, summaryOf } from './replay/replay-report.js';
import { type Processes, type ReplaySource, withProcesses } from './replay/replay-source.js';
import { bundleForReplay } from './replay/replay-worker.js';

/**
 * Replays recorded histories against the workflow code of this version and says what came of it as one line of JSON. `--file`
 * takes a bundle; without one the archive in MongoDB is replayed, or a plan of it. Exit code 0, 4 where something diverges, else 3.
 */
const { values } = parseArgs({ options: { file: { type: 'string' }, plan: { type: 'string' } } });

try {
  const source: ReplaySource =
    values.file === undefined
      ? { ...(values.plan !== undefined && { planId: values.plan }) }
      : { file: values.file };
  const summary = await withProcesses({ source, use: (processes) => replayed(source, processes) });
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = 'divergences' in summary && summary.divergences.length === 0 ? 0 : 4;
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 3;
}

async function replayed(source: ReplaySource, { count, processes }: Processes) {
  const code = await bundleForReplay();
  const parts = partsFor(count);
  const begun = performance.now();
  const found =
    parts > 1 ? await replayedInParts({ source, parts, code }) : [await replayedHere({ code, processes })];
  return summaryOf({ parts: found, ms: performance.now() - begun });
}

/** The runtime keeps a process alive until its last worker has ended: it is made when there is one. */
function replayedHere({
  code,
  processes,
}: {
  code: Awaited<ReturnType<typeof bundleForReplay>>;
  processes: Processes['processes'];
}) {
  installQuietRuntime();
  return replayPart({ workflowBundle: code, processes });
}
