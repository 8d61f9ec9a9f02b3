import type { Client } from '@temporalio/client';
import { unitReportStart, workflowTypes } from '../workflows/messages.js';
import { startOnce } from './start-once.js';
import type { Store } from './store/port.js';

/** Whoever filed starts the landing within this time, or was kept from it. */
const startsWithinMs = 10_000;
const mostAtOnce = 500;
const answersWithinMs = 20_000;

/**
 * Starts the landing of every filing that was stored a while ago and has lines that are not dealt with; one that is under way is
 * left alone. Returns how many were started.
 */
export async function startLandings({
  store,
  client,
  nowMs,
}: {
  store: Pick<Store, 'filingsToLand'>;
  client: Client;
  /** The machine's time, milliseconds since 1970. */
  nowMs: number;
}): Promise<number> {
  const ids = await store.filingsToLand({ storedBeforeMs: nowMs - startsWithinMs, limit: mostAtOnce });
  let started = 0;
  for (const filing of ids) {
    const isNew = await startOnce(() =>
      client.withDeadline(nowMs + answersWithinMs, () =>
        client.workflow.start(workflowTypes.unitReport, unitReportStart({ filing })),
      ),
    );
    if (isNew) started += 1;
  }
  return started;
}
