import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.js';
import type { Progress } from '../progress.js';
import type { Tools } from '../servers/way.js';
import { claimHome } from '../start/claim-home.js';
import { endLeftovers } from '../start/leftovers.js';
import { identify, type RunFile, readRunFile, writeRunFile } from '../start/run-file.js';
import { startGuardian } from '../supervisor/guardian.js';
import { createSupervisor, type Supervisor } from '../supervisor/supervisor.js';

/** A home that is this process's own, with what keeps its processes running and ends them with it. */
export type OpenHome = {
  readonly tools: Tools;
  readonly supervisor: Supervisor;
  /** Says in run.json where everything is. */
  readonly tell: (where: Pick<RunFile, 'address' | 'ports'>) => void;
  /** Ends every process, and gives the home back. */
  readonly close: () => Promise<void>;
};

/** Takes the home, and ends what an earlier run has left there. Throws BadSetting. */
export async function openHome({
  environment: { home, cache, path, inherited },
  isPassedByOthers,
  progress,
  signal,
}: {
  environment: Environment;
  /** Another user of the machine has a folder in it: he may go through, and sees nothing on the way. */
  isPassedByOthers: boolean;
  progress: Progress;
  signal: AbortSignal;
}): Promise<OpenHome> {
  const claimed = claimHome(home);
  const guardian = startGuardian();
  const file = join(home, 'run.json');
  const last = readRunFile(file);
  let where: Pick<RunFile, 'address' | 'ports'> = { ports: last.ports };
  const save = (): void => {
    const pids = { supervisor: process.pid, ...supervisor.pids() };
    writeRunFile({ file, content: { ...where, processes: identify(pids) } });
  };
  const supervisor = createSupervisor({
    guardian,
    onChange: ({ text }) => {
      progress.line(text);
      save();
    },
  });
  await endLeftovers({
    processes: Object.values(last.processes),
    onFound: (count) => progress.line(`waiting for ${count} processes of an earlier run to end`),
  });
  for (const name of ['logs', 'mongo', 'mails', 'identity', join('audit', 'copies')])
    mkdirSync(join(home, name), { recursive: true, mode: 0o700 });
  if (isPassedByOthers) chmodSync(home, 0o711);
  return {
    tools: { progress, guardian, signal, cache, path, inherited },
    supervisor,
    tell: (now) => {
      where = now;
      save();
    },
    close: async () => {
      await supervisor.stop();
      writeRunFile({ file, content: { ports: where.ports, processes: {} } });
      await guardian.close();
      claimed.release();
    },
  };
}
