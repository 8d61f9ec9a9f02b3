import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { BackupManifest, ProgressLine } from '../../audit/backup-manifest.js';
import type { HistoryJson } from '../../audit/history.js';
import { runsOf } from '../../audit/runs.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { putHistories } from '../audit/put-histories.js';
import { chainOfWorkflow, planOfChain } from '../audit/workflow-of-chain.js';
import type { Store } from '../store/port.js';
import { readPacked } from './part-file.js';

const writtenAtOnce = 8;

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
  say,
}: {
  store: Pick<Store, 'putHistory'>;
  folder: string;
  manifest: BackupManifest;
  say: (line: ProgressLine) => void;
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
  let done = 0;
  const put = severalAtOnce({
    items: runs,
    most: writtenAtOnce,
    work: async ([chain, known]) => {
      const inOrder = await runsOf((runId) => Promise.resolve(known.get(runId ?? latest.get(chain) ?? '')));
      const archivedAt = manifest.endedAt;
      await putHistories({ store, chain, planId: planOfChain(chain), histories: inOrder, archivedAt });
      done += 1;
      return done;
    },
  });
  for await (const count of put)
    if (count % 100 === 0 || count === runs.size) say({ progress: 'histories', count, of: runs.size });
  return runs.size;
}
