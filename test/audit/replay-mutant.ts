import { join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import type { ReplayDivergence } from '../../audit/replay-report.js';
import { installQuietRuntime } from '../../worker/replay/quiet-runtime.js';
import { replayReport } from '../../worker/replay/replay-report.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { mutants } from './mutants.js';
import { mutatedCode } from './mutated-code.js';
import { recordedProcesses } from './recorded.js';

/** Replays every recorded history against one mutant, `N`, until one diverges; says so as one line of JSON. */
installQuietRuntime();
const mutant = mutants[Number(process.argv[2])];
if (!mutant) throw new Error('which mutant?');
/** The longest lives first: what they do not show, the others may. */
const recorded = ['every-command', 'behaviours', 'rolled-report'].map((named) => recordedProcesses(named));
const { folder, remove } = mutatedCode(mutant);
try {
  const workflowBundle = await bundleForReplay(join(folder, 'workflows', 'index.ts'));
  const first = await firstDivergence(workflowBundle);
  const how = first ? `${first.code} #${String(first.sequence)} ${first.field ?? first.said ?? ''}` : '';
  const said = { found: first !== undefined, how, histories: recorded.flat().length };
  process.stdout.write(`${JSON.stringify(said)}\n`);
} finally {
  remove();
}

async function firstDivergence(workflowBundle: WorkflowBundle): Promise<ReplayDivergence | undefined> {
  for (const processes of recorded) {
    const [first] = (await replayReport({ workflowBundle, processes })).divergences;
    if (first) return first;
  }
  return undefined;
}
