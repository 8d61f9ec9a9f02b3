import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/**
 * Does something again and again until it is stopped. A round that fails is logged, and the next one comes at its time. `stop`
 * resolves when the round that is under way has ended.
 */
export function startRounds({
  round,
  everyMs,
  log,
  onFault,
}: {
  round: () => Promise<void>;
  everyMs: number;
  log: Pick<Logger, 'error'>;
  /** What the log says of a round that failed. */
  onFault: string;
}): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      await round().catch((fault: unknown) => {
        log.error({ err: fault }, onFault);
      });
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
