import type { Client } from '@temporalio/client';
import { runsOf } from '../../audit/runs.js';
import { PayloadKeyMissing } from '../../temporal/payload-faults.js';
import type { Store } from '../store/port.js';
import { fetchRunOf } from './fetch-run.js';
import { putHistories } from './put-histories.js';

const mostChains = 50;
const againAfterMs = 24 * 3_600_000;

/**
 * Archives the histories of tasks that were closed, and of tasks and periods that live once a day: before Temporal's retention
 * can delete them. Gives how many were archived, those that Temporal knows no more, and those for which a key is missing.
 */
export async function archiveRound({
  store,
  client,
  nowMs,
}: {
  store: Store;
  client: Client;
  nowMs: number;
}): Promise<{
  readonly archived: number;
  readonly lost: readonly string[];
  readonly encrypted: readonly string[];
}> {
  const olderThan = new Date(nowMs - againAfterMs).toISOString();
  const chains = await store.chainsToArchive({ olderThan, limit: mostChains });
  const lost: string[] = [];
  const encrypted: string[] = [];
  for (const { chain, planId } of chains) {
    const histories = await readableRuns({ client, chain });
    if (!histories) {
      encrypted.push(chain);
      continue;
    }
    if (histories.length === 0) lost.push(chain);
    await putHistories({ store, chain, planId, histories, archivedAt: new Date(nowMs).toISOString() });
  }
  return { archived: chains.length - lost.length - encrypted.length, lost, encrypted };
}

/** Undefined where a key is missing: what cannot be read is not archived, and the others are. */
async function readableRuns({ client, chain }: { client: Client; chain: string }) {
  try {
    return await runsOf(fetchRunOf({ client, chain }));
  } catch (fault) {
    if (fault instanceof PayloadKeyMissing) return undefined;
    throw fault;
  }
}
