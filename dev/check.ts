import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Check, checks } from './checks.js';
import { projectRoot, readEnvironment } from './environment.js';

const USAGE = 'usage: npm run check [-- NAME …] [--summary FILE]';
const { inherited } = readEnvironment();
/** Each uses one core. */
const checksAtOnce = 2;

process.exit(await main(process.argv.slice(2)));

/** Runs the checks that are named, or all; writes `{passed, failed}` to the summary file if one is given. */
async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--summary');
  const summary = at < 0 ? undefined : args[at + 1];
  const names = args.filter((_arg, index) => at < 0 || (index !== at && index !== at + 1));
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown !== undefined || (at >= 0 && summary === undefined)) {
    console.error(`${USAGE}\nnames: ${checks.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  let failed = 0;
  const wanted = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  const waiting = wanted.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)));
  const next = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await passes(check))) failed += 1;
  };
  await Promise.all(Array.from({ length: checksAtOnce }, next));
  const passed = wanted.length - failed;
  console.log(`${passed} checks ok, ${failed} failed`);
  if (summary !== undefined) writeFileSync(summary, JSON.stringify({ passed, failed }));
  return failed === 0 ? 0 : 1;
}

/** It takes as long as all others together. */
function isLong({ name }: Check): boolean {
  return name === 'lint';
}

async function passes(check: Check): Promise<boolean> {
  const started = Date.now();
  const { code, output } = await run(check);
  const reason = code === 0 ? refusal({ check, output }) : `exit code ${code}`;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${check.name.padEnd(12)} ${reason === undefined ? 'ok' : `failed: ${reason}`} ${seconds} s`);
  if (reason !== undefined) console.log(output.trimEnd());
  return reason === undefined;
}

/** A tool that looked at nothing also finds nothing: `verify` says what in its output is not to be believed. */
function refusal({ check, output }: { check: Check; output: string }): string | undefined {
  try {
    return check.verify?.(output);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function run({ command, args }: Check): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...inherited, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
