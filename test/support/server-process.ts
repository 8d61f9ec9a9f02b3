import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import { type Program, signalGroup, spawnGroup } from '../../dev/supervisor/process-group.js';

/** A server that a test may kill and start again on the same data. */
export type ServerProcess = {
  readonly start: () => Promise<void>;
  /** Ends it at once, as kill -9 does. */
  readonly kill: () => Promise<void>;
  /** Ends it in order, and the helper that would end it if the test run were killed. */
  readonly stop: () => Promise<void>;
};

/** Runs the program as a process group of its own; `probe` tells when it answers. */
export function serverProcess({
  program,
  probe,
  limitMs = 60_000,
}: {
  program: Program;
  probe: () => Promise<unknown>;
  limitMs?: number;
}): ServerProcess {
  const guardian = startGuardian();
  let child: ChildProcess | undefined;
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending?.pid === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    signalGroup({ pid: ending.pid, signal });
    await ended;
  };
  return {
    start: async () => {
      child = spawnGroup({ program, stdio: 'ignore', guardian });
      await untilItAnswers({ probe, limitMs });
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await guardian.close();
    },
  };
}

async function untilItAnswers({
  probe,
  limitMs,
}: {
  probe: () => Promise<unknown>;
  limitMs: number;
}): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      await probe();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
