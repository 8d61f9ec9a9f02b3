import type { Logger } from 'pino';
import type { ScanProgram } from '../activities/scan/scan-program.js';
import { scanRound } from '../activities/scan/scan-round.js';
import type { Store } from '../activities/store/port.js';
import { type Rounds, startRounds } from './rounds.js';

const scanEveryMs = 2_000;
const sweepEveryMs = 10 * 60_000;
/** The API takes no upload for so long: one that began before has broken off. */
const brokenOffAfterMs = 60 * 60_000;

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
}): Rounds {
  const clock = () => new Date().toISOString();
  const care = async (ending: AbortSignal): Promise<void> => {
    if (!scan) return store.releaseUnscanned();
    const stopped = () => ending.aborted;
    const { clean, infected, faults } = await scanRound({ store, program: scan, clock, stopped });
    if (clean + infected > 0) log.info({ clean, infected }, 'files scanned');
    if (faults.length > 0) log.warn({ faults }, 'files could not be scanned');
  };
  const sweep = async (): Promise<void> => {
    const begunBefore = new Date(Date.now() - brokenOffAfterMs).toISOString();
    const swept = await store.sweepUploads({ begunBefore });
    if (swept > 0) log.info({ swept }, 'uploads that broke off were swept');
  };
  let nextSweep = 0;
  return startRounds({
    everyMs: scanEveryMs,
    round: async (ending) => {
      await care(ending);
      if (Date.now() < nextSweep) return;
      await sweep();
      nextSweep = Date.now() + sweepEveryMs;
    },
    onFault: (fault) => {
      log.error({ err: fault }, 'files were not cared for in this round');
    },
  });
}
