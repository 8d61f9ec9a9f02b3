import { join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import type { ReplayDivergence } from '../../audit/replay-report.js';
import { installQuietRuntime } from '../../worker/replay/quiet-runtime.js';
import { replayReport } from '../../worker/replay/replay-report.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { type Mutant, mutants } from './mutants.js';
import { mutatedCode } from './mutated-code.js';
import { recordedProcesses } from './recorded.js';

/**
 * Replays recorded histories against workflow code with one wrong rule, as `dondoc audit replay` does: prints for each mutant the
 * first divergence. A mutant without one makes of every history the very events and states that were recorded: `unchanged`.
 * `FROM TO` takes a part of the mutants, from 0. Fails when fewer than five in six were found.
 */
installQuietRuntime();
const say = (line: string) => process.stdout.write(`${line}\n`);
const [from = '0', to = String(mutants.length)] = process.argv.slice(2);
const chosen = mutants.slice(Number(from), Number(to));
/** The longest lives first: what they do not show, the others may. */
const recorded = ['every-command', 'behaviours'].map((named) => recordedProcesses(named));
const unchanged: Mutant[] = [];

for (const mutant of chosen) {
  const { folder, remove } = mutatedCode(mutant);
  try {
    const workflowBundle = await bundleForReplay(join(folder, 'workflows', 'index.ts'));
    const first = await firstDivergence(workflowBundle);
    if (!first) unchanged.push(mutant);
    const how = first ? `${first.code} #${String(first.sequence)} ${first.field ?? first.said ?? ''}` : '';
    say(`${first ? 'found' : 'unchanged'}: ${mutant.file}: ${mutant.find} → ${mutant.put} (${how})`);
  } finally {
    remove();
  }
}
say(
  `mutants: ${String(chosen.length)}, found ${String(chosen.length - unchanged.length)}, unchanged ${String(unchanged.length)}, histories ${String(recorded.flat().length)}`,
);
process.exitCode = unchanged.length * 6 > chosen.length ? 1 : 0;

async function firstDivergence(workflowBundle: WorkflowBundle): Promise<ReplayDivergence | undefined> {
  for (const processes of recorded) {
    const [first] = (await replayReport({ workflowBundle, processes })).divergences;
    if (first) return first;
  }
  return undefined;
}
