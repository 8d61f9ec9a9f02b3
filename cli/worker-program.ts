import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serverEnvironment } from './config.js';
import { CommandFailed } from './exit.js';

/** The operator's programs of the worker: they know Temporal and MongoDB, this command does not (docs/adr/0016). */
export type WorkerProgram = 'replay' | 'rebuild' | 'migrate' | 'backup' | 'restore' | 'reconcile';

/**
 * Runs a program of the worker as a process of its own and gives the JSON of its last line; each line before it is given to
 * `onLine`. Throws CommandFailed (3) when it ends without one: with what it said last.
 */
export async function runWorkerProgram<Answer>({
  program,
  args,
  onLine = () => undefined,
}: {
  program: WorkerProgram;
  args: readonly string[];
  onLine?: (line: unknown) => void;
}): Promise<Answer> {
  const file = fileURLToPath(new URL(`../worker/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  let [out, said] = ['', ''];
  let last: unknown;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (out + chunk).split('\n');
    out = lines.pop() ?? '';
    for (const line of lines.filter((each) => each.startsWith('{'))) {
      if (last !== undefined) onLine(last);
      last = JSON.parse(line) as unknown;
    }
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (last !== undefined && (code === 0 || code === 4)) return last as Answer;
  const lines = said.trim().split('\n');
  const why = lines.find((line) => line.includes('Error')) ?? lines.at(-1) ?? '';
  throw new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Không chạy được (${why}). Lệnh này cần MONGODB_URI và TEMPORAL_ADDRESS, hoặc DONDOC_HOME của bản đang chạy.`,
      en: `It could not be run (${why}). This command needs MONGODB_URI and TEMPORAL_ADDRESS, or the DONDOC_HOME of the copy that runs.`,
    },
  });
}
