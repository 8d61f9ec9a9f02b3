import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Contender } from './contender.js';

const run = promisify(execFile);

/**
 * Resident memory of all processes of a contender and of those that they started, in MB. What processes share (the buffers of
 * PostgreSQL) counts once: each has its part of it.
 */
export function residentMb({ parts }: Pick<Contender, 'parts'>): number {
  const children = childrenByParent();
  const kilobytes = (pid: number): number =>
    proportionalKb(pid) + (children.get(pid) ?? []).reduce((sum, child) => sum + kilobytes(child), 0);
  return (
    Object.values(parts).reduce((sum, { pid }) => sum + (pid === undefined ? 0 : kilobytes(pid)), 0) / 1_024
  );
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** A process may end while it is looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: number): number | undefined {
  // The name of the program stands in parentheses and may hold anything.
  const after = readIfThere(`/proc/${String(pid)}/stat`)
    .split(') ')
    .at(-1);
  const parent = after?.split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

function proportionalKb(pid: number): number {
  const found = /^Pss:\s+(?<kb>\d+) kB$/m.exec(readIfThere(`/proc/${String(pid)}/smaps_rollup`));
  return Number(found?.groups?.['kb'] ?? 0);
}

/** What the data of a contender take on the disk, in MB. */
export async function diskMb({ data }: Pick<Contender, 'data'>): Promise<number> {
  const { stdout } = await run('du', ['-sk', '--total', ...data]).catch((fault: unknown) => {
    // Files come and go while a server runs: what was there is counted all the same.
    const { stdout: counted = '' } = fault as { stdout?: string };
    return { stdout: counted };
  });
  const total = /^(?<kb>\d+)\s+total$/m.exec(stdout)?.groups?.['kb'];
  if (total === undefined) throw new Error('du counted nothing');
  return Number(total) / 1_024;
}
