import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import type { Guardian } from '../../dev/supervisor/guardian.js';
import { openLog } from '../../dev/supervisor/log-file.js';
import { type Program, signalGroup, spawnGroup } from '../../dev/supervisor/process-group.js';

const restartAfterMs = 300;

/** A process of the system that faults happen to. One that ends by itself is started again, as a supervisor does. */
export class Part {
  #child: ChildProcess | undefined;
  #isWanted = false;
  readonly #program: Program;
  readonly #guardian: Guardian;
  readonly #logFile: string;
  /** How often it ended without having been asked or killed. */
  endedByItself = 0;

  constructor({ program, guardian, logFile }: { program: Program; guardian: Guardian; logFile: string }) {
    this.#program = program;
    this.#guardian = guardian;
    this.#logFile = logFile;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it, if need be with other variables in its environment; nothing if it runs. */
  start(variables: Readonly<Record<string, string>> = {}): void {
    this.#isWanted = true;
    if (this.#child) return;
    const log = openLog(this.#logFile);
    const { env, ...program } = this.#program;
    const child = spawnGroup({
      program: { ...program, env: { ...env, ...variables } },
      stdio: ['ignore', log, log],
      guardian: this.#guardian,
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      if (!this.#isWanted) return;
      this.endedByItself += 1;
      setTimeout(() => {
        if (this.#isWanted) this.start(variables);
      }, restartAfterMs);
    });
  }

  /** Ends it at once, as kill -9 does, and leaves it so. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Stops it in the middle of whatever it does, or lets it go on. */
  freeze(): void {
    this.#signal('SIGSTOP');
  }

  thaw(): void {
    this.#signal('SIGCONT');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#isWanted = false;
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    signalGroup({ pid: child.pid, signal });
    await ended;
  }

  #signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const pid = this.pid;
    if (pid !== undefined) signalGroup({ pid, signal });
  }
}
