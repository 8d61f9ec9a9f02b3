import { startedAt } from '../processes.mjs';
import { signalGroup } from '../supervisor/process-group.js';
import type { RunningProcess } from './run-file.js';

/** The guardian of a run that was killed gives its children 7 s. */
const PATIENCE_MS = 9_000;

/** Waits until no process of an earlier run lives, and ends those that stay: two servers on one file damage it. */
export async function endLeftovers({
  processes,
  onFound,
}: {
  processes: readonly RunningProcess[];
  onFound: (count: number) => void;
}): Promise<void> {
  const alive = (): readonly RunningProcess[] =>
    processes.filter(({ pid, startedAt: started }) => startedAt(pid) === started);
  if (alive().length === 0) return;
  onFound(alive().length);
  const end = Date.now() + PATIENCE_MS;
  while (alive().length > 0 && Date.now() < end) await pause(100);
  for (const { pid } of alive()) signalGroup({ pid, signal: 'SIGKILL' });
  while (alive().length > 0) await pause(50);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
