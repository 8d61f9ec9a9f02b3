import { randomBytes } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandFailed } from './exit.js';

export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into a folder, each whole or not at all: through a temporary file beside it. What is there already is never
 * overwritten unless that is asked for; then nothing at all is written. Throws CommandFailed (2).
 */
export async function writeFiles({
  folder,
  files,
  force,
}: {
  folder: string;
  files: readonly FileToWrite[];
  force: boolean;
}): Promise<readonly string[]> {
  const paths = files.map(({ name }) => join(resolve(folder), name));
  if (!force) for (const path of paths) if (await isThere(path)) throw inTheWay(path);
  const written: string[] = [];
  for (const [index, { bytes }] of files.entries()) {
    const path = paths[index] ?? '';
    await writeWhole({ path, bytes });
    written.push(path);
  }
  return written;
}

async function writeWhole({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable({ path, fault });
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function inTheWay(path: string): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Tệp ${path} đã có; thêm --force để ghi đè. Chưa ghi tệp nào.`,
      en: `The file ${path} is there already; add --force to overwrite it. Nothing was written.`,
    },
  });
}

function unwritable({ path, fault }: { path: string; fault: unknown }): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined;
  if (code === undefined) return fault;
  return new CommandFailed({
    exitCode: 2,
    sentence: { vi: `Không ghi được ${path} (${code}).`, en: `${path} cannot be written (${code}).` },
  });
}
