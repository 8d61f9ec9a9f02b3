import { gzipSync } from 'node:zlib';
import type { HistoryJson } from '../../audit/history.js';
import { isComplete } from '../../audit/runs.js';
import type { Store } from '../store/port.js';

/** Puts the histories of all runs of a task or period into the archive, where the longer one of each stays. */
export async function putHistories({
  store,
  chain,
  planId,
  histories,
  archivedAt,
}: {
  store: Pick<Store, 'putHistory'>;
  chain: string;
  planId: string;
  /** Of its runs, in order. */
  histories: readonly HistoryJson[];
  archivedAt: string;
}): Promise<void> {
  for (const [place, history] of histories.entries()) {
    await store.putHistory({
      taskId: chain,
      planId,
      run: place + 1,
      bytes: gzipSync(JSON.stringify(history), { level: 9 }),
      events: history.events.length,
      complete: isComplete(history),
      archivedAt,
    });
  }
}
