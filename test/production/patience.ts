import { setTimeout as pause } from 'node:timers/promises';
import type { Office, Said } from './office.js';

const limitMs = 60_000;

/** Waits until something is so; what throws is not so yet. Throws when it takes too long. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = limitMs): Promise<void> {
  const end = Date.now() + withinMs;
  const ask = async () => isSo();
  while (!(await ask().catch(() => false))) {
    if (Date.now() > end) throw new Error(`not so after ${String(withinMs / 1_000)} s`);
    await pause(100);
  }
}

/** Restores as an operator does: again, as long as it is said that a worker was alive a moment ago. */
export async function restore({
  office,
  args,
}: {
  office: Pick<Office, 'operate'>;
  args: readonly string[];
}): Promise<Said> {
  const end = Date.now() + limitMs;
  for (;;) {
    const said = await office.operate('restore', ...args);
    if (!said.err.includes('was alive') || Date.now() > end) return said;
    await pause(1_000);
  }
}
