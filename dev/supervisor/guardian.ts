import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Ends the process groups that it was told of if this process dies, even by kill -9. */
export type Guardian = {
  readonly watch: (pid: number) => void;
  readonly forget: (pid: number) => void;
  readonly pid: () => number | undefined;
  /** Resolves when the guardian is gone; it first ends what it still watches. */
  readonly close: () => Promise<void>;
};

/** Starts the guardian program in a session of its own, so that a terminal's Ctrl-C does not reach it. */
export function startGuardian(): Guardian {
  const watched = new Set<number>();
  let isClosed = false;
  let program = start();

  function start(): ChildProcess {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'guardian-program.mjs')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (!isClosed) program = start();
    });
    child.unref();
    for (const pid of watched) child.stdin.write(`+${pid}\n`);
    return child;
  }

  return {
    watch: (pid) => {
      watched.add(pid);
      program.stdin?.write(`+${pid}\n`);
    },
    forget: (pid) => {
      watched.delete(pid);
      program.stdin?.write(`-${pid}\n`);
    },
    pid: () => program.pid,
    close: async () => {
      isClosed = true;
      if (program.exitCode !== null || program.signalCode !== null) return;
      // Nothing else may be left that keeps this process waiting.
      program.ref();
      const gone = once(program, 'exit');
      program.stdin?.end();
      await gone;
    },
  };
}
