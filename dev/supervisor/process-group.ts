import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Guardian } from './guardian.js';

export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** As whom it runs, where it refuses to run as root. */
  readonly user?: SystemUser;
};

/** A user of the machine, by numbers. */
export type SystemUser = { readonly uid: number; readonly gid: number };

/** Starts a program as the head of a process group of its own, which the guardian watches. */
export function spawnGroup({
  program,
  stdio,
  guardian,
}: {
  program: Program;
  stdio: SpawnOptions['stdio'];
  guardian: Guardian;
}): ChildProcess {
  const child = spawn(program.command, program.args, {
    detached: true,
    ...(stdio === undefined ? {} : { stdio }),
    ...(program.env === undefined ? {} : { env: program.env }),
    ...(program.cwd === undefined ? {} : { cwd: program.cwd }),
    ...program.user,
  });
  const { pid } = child;
  if (pid !== undefined) {
    guardian.watch(pid);
    child.once('exit', () => {
      // What the head of the group left behind goes with it.
      signalGroup({ pid, signal: 'SIGKILL' });
      guardian.forget(pid);
    });
  }
  return child;
}

/** Sends a signal to a whole group. False if there is none any more. */
export function signalGroup({ pid, signal }: { pid: number; signal: NodeJS.Signals }): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
