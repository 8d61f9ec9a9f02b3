import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowBundle } from '@temporalio/worker';
import type { Share } from '../../audit/share.js';
import type { ReplayPart } from './replay-report.js';
import type { ReplaySource } from './replay-source.js';

/** What a process is asked for that replays a share. */
export interface PartAsked {
  readonly source: ReplaySource;
  readonly share: Share;
  /** The file of the workflow code. */
  readonly codePath: string;
}

/** Below this many processes for each, starting another one takes longer than it saves. */
const fewest = 40;

/** In how many parts so many processes are replayed: one for each core. */
export function partsFor(count: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(count / fewest)));
}

/**
 * Replays a source in several processes at once: a replay keeps one core busy. Throws when one of them ends without an answer; the
 * others are ended then.
 */
export async function replayedInParts({
  source,
  parts,
  code,
}: {
  source: ReplaySource;
  parts: number;
  code: WorkflowBundle;
}): Promise<readonly ReplayPart[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-replay-'));
  const codePath = join(folder, 'workflows.js');
  const ending = new AbortController();
  try {
    writeFileSync(codePath, code.code);
    const shares = Array.from({ length: parts }, (_one, place) => ({ place, of: parts }));
    return await Promise.all(
      shares.map((share) => partOf({ asked: { source, share, codePath }, signal: ending.signal })),
    );
  } finally {
    ending.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

function partOf({ asked, signal }: { asked: PartAsked; signal: AbortSignal }): Promise<ReplayPart> {
  const program = fileURLToPath(new URL('part-program.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(asked)], {
    execArgv: [...process.execArgv.filter((flag) => flag.startsWith('--max-')), '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    signal,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    child.once('message', (part) => {
      resolve(part as ReplayPart);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new Error(said.trim() || `a part of the replay ended with ${String(code)}`));
    });
  });
}
