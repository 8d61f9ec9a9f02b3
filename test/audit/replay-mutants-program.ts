import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mutants } from './mutants.js';

/**
 * Replays recorded histories against workflow code with one wrong rule, as `dondoc audit replay` does: prints for each mutant the
 * first divergence. A mutant without one makes of every history the very events and states that were recorded: `unchanged`.
 * `FROM TO` takes a part of the mutants, from 0. Each has a process of its own; fails unless every one of them was found.
 */
interface Replayed {
  readonly found: boolean;
  readonly how: string;
  readonly histories: number;
}

const run = promisify(execFile);
const say = (line: string) => process.stdout.write(`${line}\n`);
const one = fileURLToPath(new URL('replay-mutant.ts', import.meta.url));
const [from = '0', to = String(mutants.length)] = process.argv.slice(2);
const chosen = mutants.slice(Number(from), Number(to));
const began = performance.now();
let found = 0;
let histories = 0;

for (const [place, { file, find, put }] of chosen.entries()) {
  const replayed = await replay(Number(from) + place);
  found += replayed.found ? 1 : 0;
  histories = Math.max(histories, replayed.histories);
  const word = replayed.found ? 'found' : 'unchanged';
  say(
    `${String(place + 1)}/${String(chosen.length)} ${seconds()} s ${word}: ${file}: ${find} → ${put} (${replayed.how})`,
  );
}
say(
  `mutants: ${String(chosen.length)}, found ${String(found)}, unchanged ${String(chosen.length - found)}, histories ${String(histories)}, ${seconds()} s`,
);
process.exitCode = chosen.length > 0 && found === chosen.length ? 0 : 1;

/** A process that breaks down has found nothing: it says what it said last. */
async function replay(mutant: number): Promise<Replayed> {
  const args = ['--import', 'tsx', one, String(mutant)];
  try {
    const { stdout } = await run(process.execPath, args, { cwd: join(one, '..', '..', '..') });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Replayed;
  } catch (fault) {
    const { stderr = '' } = fault as { readonly stderr?: string };
    return { found: false, how: `it broke down: ${stderr.trim().slice(-300)}`, histories: 0 };
  }
}

function seconds(): string {
  return ((performance.now() - began) / 1_000).toFixed(0);
}
