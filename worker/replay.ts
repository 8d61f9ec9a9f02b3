import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { archivedProcesses } from '../activities/audit/archived-processes.js';
import { openMongoStore } from '../activities/store/mongo-store.js';
import { processesOfBundle } from '../audit/recorded-process.js';
import type { ReplaySummary } from '../audit/replay-report.js';
import { databaseAddress } from './config.js';
import { installQuietRuntime } from './replay/quiet-runtime.js';
import { replayReport } from './replay/replay-report.js';
import { bundleForReplay } from './replay/replay-worker.js';

/**
 * Replays recorded histories against the workflow code of this version and says what came of it as one line of JSON. `--file`
 * takes a bundle; without one the archive in MongoDB is replayed, or a plan of it. Exit code 0, 4 where something diverges, else 3.
 */
const { values } = parseArgs({ options: { file: { type: 'string' }, plan: { type: 'string' } } });

try {
  const summary = values.file === undefined ? await ofArchive(values.plan) : await ofBundle(values.file);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = 'divergences' in summary && summary.divergences.length === 0 ? 0 : 4;
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 3;
}

async function ofBundle(file: string): Promise<ReplaySummary | { readonly finding: unknown }> {
  const read = processesOfBundle(readFileSync(file));
  if (!read.ok) return { finding: read.finding };
  return replayReport({ workflowBundle: await workflowCode(), processes: read.processes });
}

async function ofArchive(planId: string | undefined): Promise<ReplaySummary> {
  const store = openMongoStore({ uri: databaseAddress() });
  try {
    const processes = archivedProcesses({ store, ...(planId !== undefined && { planId }) });
    return await replayReport({ workflowBundle: await workflowCode(), processes });
  } finally {
    await store.close();
  }
}

/** The runtime keeps a process alive until its last worker has ended: it is made when there is one. */
function workflowCode() {
  installQuietRuntime();
  return bundleForReplay();
}
