import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BadSetting } from '../environment.js';
import { takeLock } from '../lock.mjs';
import { isFree } from './ports.js';
import { readRunFile } from './run-file.js';

/** Takes DONDOC_HOME for this process. Throws BadSetting if another copy runs on it or it cannot be written. */
export function claimHome(home: string): { readonly release: () => void } {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
  } catch (error) {
    throw new BadSetting(
      `DONDOC_HOME ${home} cannot be used: ${error instanceof Error ? error.message : ''}`,
    );
  }
  const lock = takeLock(join(home, 'run.lock'));
  if ('release' in lock) return lock;
  const { address } = readRunFile(join(home, 'run.json'));
  const where = address === undefined ? '' : `, at ${address}`;
  throw new BadSetting(
    `DONDOC_HOME ${home} is in use: dondoc already runs there as process ${lock.heldBy}${where}. Stop it, or give another DONDOC_HOME.`,
  );
}

/** Throws BadSetting if a port that a person gave is taken. */
export async function assertPortFree({
  name,
  port,
}: {
  name: string;
  port: number | undefined;
}): Promise<void> {
  if (port === undefined || port === 0 || (await isFree(port))) return;
  throw new BadSetting(`Port ${port} on 127.0.0.1 is taken by another program; give another ${name}.`);
}
