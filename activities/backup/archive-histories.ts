import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { BackupManifest } from '../../audit/backup-manifest.js';
import { periodChain, periodOfChain } from '../../audit/checkpoint.js';
import type { HistoryJson } from '../../audit/history.js';
import { isComplete, runsOf } from '../../audit/runs.js';
import { remediationTaskId, reportingPeriodId } from '../../workflows/messages.js';
import type { Store } from '../store/port.js';
import { readPacked } from './part-file.js';

interface Line {
  readonly workflowId: string;
  readonly runId: string;
  readonly history: HistoryJson;
}

/**
 * Puts the histories of a backup into the archive, where the longer one stays: a task of which Temporal's own store has lost
 * something can be made again as far as the backup knows it. Gives how many tasks and periods there were.
 */
export async function archiveHistories({
  store,
  folder,
  manifest,
}: {
  store: Pick<Store, 'putHistory'>;
  folder: string;
  manifest: BackupManifest;
}): Promise<number> {
  const runs = new Map<string, Map<string, HistoryJson>>();
  const latest = new Map<string, string>();
  const bytes = Readable.from(readPacked(join(folder, manifest.temporal.histories.file)));
  for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { workflowId, runId, history } = JSON.parse(line) as Line;
    const chain = chainOfWorkflow(workflowId);
    if (chain === undefined) continue;
    const known = runs.get(chain) ?? new Map<string, HistoryJson>();
    runs.set(chain, known.set(runId, history));
    // Temporal lists the latest run first.
    if (!latest.has(chain)) latest.set(chain, runId);
  }
  for (const [chain, known] of runs) {
    const inOrder = await runsOf((runId) => Promise.resolve(known.get(runId ?? latest.get(chain) ?? '')));
    const planId = planOfChain(chain);
    for (const [place, history] of inOrder.entries()) {
      await store.putHistory({
        taskId: chain,
        planId,
        run: place + 1,
        bytes: gzipSync(JSON.stringify(history), { level: 9 }),
        events: history.events.length,
        complete: isComplete(history),
        archivedAt: manifest.endedAt,
      });
    }
  }
  return runs.size;
}

/** The task or period of a workflow; nothing for a launch or the landing of a filing. */
export function chainOfWorkflow(workflowId: string): string | undefined {
  const [tasks, periods] = [remediationTaskId(''), reportingPeriodId('')];
  if (workflowId.startsWith(tasks)) return workflowId.slice(tasks.length);
  if (workflowId.startsWith(periods)) return periodChain(workflowId.slice(periods.length));
  return undefined;
}

/** The plan of a task or period. */
export function planOfChain(chain: string): string {
  return (periodOfChain(chain) ?? chain).split('/', 1)[0] ?? '';
}
