import type { FileStore } from '../store/file-port.js';
import { type ScanProgram, scanWith } from './scan-program.js';

const minuteMs = 60_000;
/** After a try that told nothing: 1, 2, 4 … minutes, an hour at most. A file stays out of reach until a scanner has judged it. */
const longestPauseMs = 60 * minuteMs;
/** Beyond the scanner's own limit, for the reading of the content. */
const leaseBeyondMs = minuteMs;

type Scans = Pick<FileStore, 'claimScan' | 'putScan' | 'fileContent'>;

/** Scans all that waits; how many were judged, and how many told nothing. */
export async function scanRound({
  store,
  program,
  clock,
  stopped,
}: {
  store: Scans;
  program: ScanProgram;
  clock: () => string;
  stopped: () => boolean;
}): Promise<{ readonly clean: number; readonly infected: number; readonly faults: readonly string[] }> {
  const counts = { clean: 0, infected: 0 };
  const faults: string[] = [];
  while (!stopped()) {
    const now = clock();
    const leaseUntil = later(now, program.limitMs + leaseBeyondMs);
    const claimed = await store.claimScan({ now, leaseUntil });
    if (!claimed) break;
    const content = await store.fileContent({ sha256: claimed.sha256 });
    const verdict = content
      ? await scanWith({ program, content })
      : { is: 'fault' as const, fault: 'the content is not kept' };
    const at = clock();
    if (verdict.is === 'fault') {
      faults.push(verdict.fault);
      const pauseMs = Math.min(minuteMs * 2 ** (claimed.attempts - 1), longestPauseMs);
      const scan = { state: 'pending', at, fault: verdict.fault } as const;
      await store.putScan({ ...claimed, scan, nextTryAt: later(at, pauseMs) });
    } else {
      counts[verdict.is] += 1;
      const { is, said } = verdict;
      await store.putScan({ ...claimed, scan: { state: is, at, ...(said !== undefined && { said }) } });
    }
  }
  return { ...counts, faults };
}

function later(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}
