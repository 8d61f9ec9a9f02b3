import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ScanProgram } from '../activities/scan/scan-program.js';
import { scanRound } from '../activities/scan/scan-round.js';
import type { Store } from '../activities/store/port.js';

const scanEveryMs = 2_000;
const sweepEveryMs = 10 * 60_000;
/** The API takes no upload for so long: one that began before has broken off. */
const brokenOffAfterMs = 60 * 60_000;
const endsWithinMs = 5_000;

type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Scans files that wait, and sweeps what broken uploads left, until it is stopped. */
export function startFileCare({
  store,
  scan,
  log,
}: {
  store: Store;
  /** Absent where the operator has set no scanner. */
  scan?: ScanProgram;
  log: Log;
}): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const clock = () => new Date().toISOString();
  const care = async (): Promise<void> => {
    if (!scan) return store.releaseUnscanned();
    const { clean, infected, faults } = await scanRound({
      store,
      program: scan,
      clock,
      stopped: () => ending.signal.aborted,
    });
    if (clean + infected > 0) log.info({ clean, infected }, 'files scanned');
    if (faults.length > 0) log.warn({ faults }, 'files could not be scanned');
  };
  const sweep = async (): Promise<void> => {
    const begunBefore = new Date(Date.now() - brokenOffAfterMs).toISOString();
    const swept = await store.sweepUploads({ begunBefore });
    if (swept > 0) log.info({ swept }, 'uploads that broke off were swept');
  };
  const running = (async () => {
    let nextSweep = 0;
    while (!ending.signal.aborted) {
      try {
        await care();
        if (Date.now() >= nextSweep) {
          await sweep();
          nextSweep = Date.now() + sweepEveryMs;
        }
      } catch (fault) {
        log.error({ err: fault }, 'files were not cared for in this round');
      }
      await pause(scanEveryMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await Promise.race([running, pause(endsWithinMs, undefined, { ref: false })]);
    },
  };
}
