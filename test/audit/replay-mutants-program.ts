import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { replayReport } from '../../worker/replay/replay-report.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { type Mutant, mutants } from './mutants.js';
import { mutatedCode } from './mutated-code.js';
import { recordedProcesses } from './recorded.js';

/**
 * Replays the histories of lives that carry out every command against workflow code with one wrong rule: prints for each mutant
 * the first divergence, and fails when a mutant that changes an event was not found.
 */
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
const say = (line: string) => process.stdout.write(`${line}\n`);
const recorded = recordedProcesses('every-command');
const missed: Mutant[] = [];

for (const mutant of mutants) {
  const { folder, remove } = mutatedCode(mutant);
  try {
    const workflowBundle = await bundleForReplay(join(folder, 'workflows', 'index.ts'));
    const { divergences } = await replayReport({ workflowBundle, processes: recorded });
    const [first] = divergences;
    if (!first) missed.push(mutant);
    const how = first ? `${first.code} #${String(first.sequence)} ${first.field ?? first.said ?? ''}` : '';
    say(`${first ? 'found' : 'unchanged'}: ${mutant.file}: ${mutant.find} → ${mutant.put} (${how})`);
  } finally {
    remove();
  }
}
say(`mutants: ${String(mutants.length)}, without a divergence: ${String(missed.length)}`);
