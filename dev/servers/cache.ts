import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForLock } from '../lock.mjs';
import type { Tools } from './way.js';

/** Something that the cache keeps: a folder that is there whole or not at all. */
export type Entry = {
  /** The folder's name: what it is, its version, and the machine if it is built for one. */
  readonly key: string;
  /** The program in it, relative to the folder. */
  readonly file: string;
  /** Makes the folder's content in an empty folder that is later renamed: paths in it must not name it. */
  readonly make: (folder: string) => Promise<void>;
};

/** `linux-x64`: what a compiled program is for. */
export const machine = `${process.platform}-${process.arch}`;

/** The path of the entry's program if the cache has it. Rejects if not. */
export function findKept({ entry, tools }: { entry: Entry; tools: Pick<Tools, 'cache'> }): Promise<string> {
  const path = join(tools.cache, entry.key, entry.file);
  return existsSync(path)
    ? Promise.resolve(path)
    : Promise.reject(new Error(`the cache ${tools.cache} has none yet`));
}

/** The path of the entry's program, made first if need be; two that want the same make it once. */
export async function makeKept({
  entry,
  tools,
}: {
  entry: Entry;
  tools: Pick<Tools, 'cache' | 'progress'>;
}): Promise<string> {
  const folder = join(tools.cache, entry.key);
  const path = join(folder, entry.file);
  const lock = await waitForLock(`${folder}.lock`, {
    onWait: (pid) => tools.progress.line(`waiting for process ${pid}, which makes ${entry.key}`),
  });
  try {
    if (existsSync(path)) return path;
    await removeHalves({ cache: tools.cache, key: entry.key });
    const half = join(tools.cache, `${halfPrefix(entry.key)}${process.pid}`);
    await mkdir(half, { recursive: true });
    try {
      await entry.make(half);
      await rm(folder, { recursive: true, force: true });
      await rename(half, folder);
    } finally {
      await removeTree(half);
    }
    return path;
  } finally {
    lock.release();
  }
}

/** What a process that was killed left half made. */
async function removeHalves({ cache, key }: { cache: string; key: string }): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  const halves = names.filter((name) => name.startsWith(halfPrefix(key)));
  await Promise.all(halves.map((name) => removeTree(join(cache, name))));
}

function halfPrefix(key: string): string {
  return `.half-${key}-`;
}

function removeTree(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
