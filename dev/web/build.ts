import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, readEnvironment } from '../environment.js';
import { waitForLock } from '../lock.mjs';
import type { Progress } from '../progress.js';

/** What the page is made of; a change in any of it asks for another build. */
const made = ['web', 'domain', 'client', 'vite.config.ts', 'package-lock.json', 'dev/web/build.ts'];
const dist = join(projectRoot, 'dist');
const folder = join(dist, 'web');
const stamp = join(folder, 'sources.txt');

/** Builds the page into `dist/web` if its sources are others than at the last build; copies that start side by side build once. */
export async function buildWeb({ progress }: { progress: Progress }): Promise<void> {
  const sources = hashOf(made.map((name) => join(projectRoot, name)));
  if (isBuiltFrom(sources)) return;
  mkdirSync(dist, { recursive: true });
  const lock = await waitForLock(join(dist, 'web.lock'), {
    onWait: (pid) => progress.line(`waiting for another build of the page (process ${pid})`),
  });
  try {
    if (isBuiltFrom(sources)) return;
    progress.line('building the page (a few seconds)');
    const started = Date.now();
    const draft = join(dist, 'web-draft');
    await runVite(draft);
    writeFileSync(join(draft, 'sources.txt'), sources);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    progress.line(`the page is built (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } finally {
    lock.release();
  }
}

/** In a process of its own: under NODE_ENV=test, as jest sets it, Vite would build the slow and large page of developers. */
async function runVite(draft: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(projectRoot, 'vite.config.ts');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', draft], {
    cwd: projectRoot,
    env: { ...readEnvironment().inherited, NODE_ENV: 'production' },
  });
}

function isBuiltFrom(sources: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function filesIn(path: string): readonly string[] {
  if (/\.(ts|json)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
