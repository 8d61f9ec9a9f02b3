import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startedAt } from '../processes.mjs';

/** What a running copy tells others in DONDOC_HOME/run.json. */
export type RunFile = {
  /** Where the API answers, or undefined when nothing runs. */
  readonly address?: string;
  readonly temporalUi?: string;
  readonly ports: Readonly<Partial<Record<'api' | 'temporal' | 'temporalUi' | 'mongo' | 'identity', number>>>;
  readonly processes: Readonly<Record<string, RunningProcess>>;
};

/** A pid is given again to others; with its start it names one process. */
export type RunningProcess = { readonly pid: number; readonly startedAt: string };

/** Replaces the file whole; only its owner can read it. */
export function writeRunFile({ file, content }: { file: string; content: RunFile }): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** What the last run wrote; nothing if there was none or it cannot be read. */
export function readRunFile(file: string): RunFile {
  const empty: RunFile = { ports: {}, processes: {} };
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? { ...empty, ...read } : empty;
  } catch {
    return empty;
  }
}

/** The named pids with their starts; those that have just ended are left out. */
export function identify(pids: Readonly<Record<string, number>>): Readonly<Record<string, RunningProcess>> {
  return Object.fromEntries(
    Object.entries(pids).flatMap(([name, pid]) => {
      const started = startedAt(pid);
      return started === undefined ? [] : [[name, { pid, startedAt: started }]];
    }),
  );
}
