import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export const sampleFile = join(root, 'data', 'sample-plan.txt');

export type Ended = { readonly code: number | null; readonly out: Buffer; readonly err: string };

/** Runs the command as a person would, from the project's folder; what it says comes back as bytes and text. */
export function dondoc({
  args,
  env = {},
}: {
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('cli', 'main.ts'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** A folder for the files of one test file. */
export function temporaryFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
