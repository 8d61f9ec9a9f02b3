import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NotHere } from './contender.js';
import { programs } from './program.js';

const run = promisify(execFile);
const withinMs = 400_000;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: true }>>;
}

/** Installs the packages of the peers where they are missing or others. Throws `NotHere` where they cannot be had. */
export async function installPeers(say: (text: string) => void): Promise<void> {
  if (isInstalled()) return;
  say('installing the packages of the peers (npm ci)');
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: programs, timeout: withinMs });
  } catch (fault) {
    throw new NotHere(
      `their packages could not be installed: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

/** npm ends an installation with its own record of what lies in node_modules. */
function isInstalled(): boolean {
  const record = join(programs, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [wanted, found] = [lockIn(join(programs, 'package-lock.json')), lockIn(record)];
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) => path === '' || optional || found.packages[path]?.version === version,
  );
}

function lockIn(file: string): Lock {
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}

/** The version of a package that the lock file of the peers names. */
export function peerVersion(name: string): string {
  const { version } = lockIn(join(programs, 'package-lock.json')).packages[`node_modules/${name}`] ?? {};
  if (version === undefined) throw new Error(`the peers have no package ${name}`);
  return version;
}
