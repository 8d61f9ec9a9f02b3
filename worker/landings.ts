import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { startLandings } from '../activities/start-landings.js';
import type { Store } from '../activities/store/port.js';

const everyMs = 30_000;

/** Looks for filings that nobody brought on their way, until it is stopped: a crash between storing and starting loses none. */
export function startLandingSweep({
  store,
  client,
  log,
}: {
  store: Store;
  client: Client;
  log: Pick<Logger, 'info' | 'error'>;
}): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const round = async (): Promise<void> => {
    try {
      const started = await startLandings({ store, client, nowMs: Date.now() });
      if (started > 0) log.info({ started }, 'landings of filings that were left lying');
    } catch (fault) {
      log.error({ err: fault }, 'filings that were left lying could not be looked for');
    }
  };
  const running = (async () => {
    while (!ending.signal.aborted) {
      await round();
      await pause(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
