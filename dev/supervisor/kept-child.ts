import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { nextDelayMs } from './back-off.js';
import type { ChildSpec, OnChange } from './child-spec.js';
import type { Guardian } from './guardian.js';
import { openLog, tellingLine } from './log-file.js';
import { signalGroup, spawnGroup } from './process-group.js';

export type KeptChild = {
  readonly pid: () => number | undefined;
  readonly stop: (options: { readonly graceMs: number }) => Promise<void>;
};

/** Starts one child and starts it again whenever it ends, until it is stopped. */
export function keepRunning({
  spec,
  guardian,
  onChange,
}: {
  spec: ChildSpec;
  guardian: Guardian;
  onChange: OnChange;
}): KeptChild {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let delayMs: number | undefined;
  let isStopping = false;

  function start(): void {
    const log = openLog(spec.logFile);
    const started = Date.now();
    const current = spawnGroup({ program: spec.program, stdio: ['ignore', log, log], guardian });
    child = current;
    closeSync(log);
    let isOver = false;
    const over = (how: string): void => {
      if (isOver) return;
      isOver = true;
      child = undefined;
      if (isStopping) return;
      delayMs = nextDelayMs({ livedMs: Date.now() - started, previousDelayMs: delayMs });
      timer = setTimeout(start, delayMs);
      onChange({
        name: spec.name,
        text: `${spec.name} ended (${how}); it starts again in ${delayMs} ms; log: ${spec.logFile}`,
      });
    };
    current.once('error', (error) => over(error.message));
    current.once('exit', (code, signal) =>
      // One that was killed said nothing about why.
      over(signal ?? `exit code ${code ?? 'unknown'}: ${tellingLine(spec.logFile)}`),
    );
    current.once('spawn', () =>
      onChange({ name: spec.name, text: `${spec.name} runs (process ${current.pid ?? 'unknown'})` }),
    );
  }

  start();
  return {
    pid: () => child?.pid,
    stop: async ({ graceMs }) => {
      isStopping = true;
      clearTimeout(timer);
      if (child !== undefined) await endChild({ child, graceMs, stopSignal: spec.stopSignal ?? 'SIGTERM' });
    },
  };
}

async function endChild({
  child,
  graceMs,
  stopSignal,
}: {
  child: ChildProcess;
  graceMs: number;
  stopSignal: NodeJS.Signals;
}): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const kill = setTimeout(() => signalGroup({ pid, signal: 'SIGKILL' }), graceMs);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    signalGroup({ pid, signal: stopSignal });
  });
}
