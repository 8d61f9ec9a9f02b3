import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Fault } from './draw-faults.js';
import { partNames, type System } from './system.js';

const run = promisify(execFile);
const wrongClock = fileURLToPath(new URL('wrong-clock.mjs', import.meta.url));

/** Does a fault to the system. Resolves at the moment from which on the system may work again. */
export async function inflict({
  fault,
  system: { parts },
  burst,
}: {
  fault: Fault;
  system: System;
  /** Sends so many commands at once to one task. */
  burst: (commands: number) => Promise<unknown>;
}): Promise<void> {
  switch (fault.kind) {
    case 'kill':
      await parts[fault.part].kill();
      parts[fault.part].start();
      return;
    case 'freeze':
      parts[fault.part].freeze();
      await pause(fault.seconds * 1_000);
      parts[fault.part].thaw();
      return;
    case 'away':
      await parts[fault.part].kill();
      await pause(fault.seconds * 1_000);
      parts[fault.part].start();
      return;
    case 'fullDisk':
      await growAtMost({ pid: parts.mongo.pid, bytes: 0 });
      await pause(fault.seconds * 1_000);
      // A server that met a full disk is started again when there is room.
      await growAtMost({ pid: parts.mongo.pid, bytes: 'unlimited' });
      await parts.mongo.kill();
      parts.mongo.start();
      return;
    case 'wrongClock':
      await parts[fault.part].kill();
      parts[fault.part].start({
        NODE_OPTIONS: `--import ${wrongClock}`,
        DONDOC_CHAOS_DAYS_OFF: String(fault.days),
      });
      await pause(fault.seconds * 1_000);
      await parts[fault.part].kill();
      parts[fault.part].start();
      return;
    case 'burst':
      await burst(fault.commands);
      return;
    case 'machine':
      await Promise.all(partNames.map((name) => parts[name].kill()));
      for (const name of ['mongo', 'temporal', 'worker', 'api'] as const) parts[name].start();
  }
}

/** How large a file a process may write: what it writes beyond is refused to it, as by a full disk. */
async function growAtMost({ pid, bytes }: { pid: number | undefined; bytes: number | 'unlimited' }) {
  if (pid === undefined) return;
  await run('prlimit', [`--pid=${String(pid)}`, `--fsize=${String(bytes)}:unlimited`]);
}
