import { createInterface } from 'node:readline';
import { type Program, signalGroup, spawnGroup } from '../supervisor/process-group.js';
import type { Tools } from './way.js';

type Output = { readonly code: number; readonly lines: readonly string[] };

/**
 * Runs a program to its end and returns its exit code and last lines. Rejects when it cannot be started, takes
 * longer than `limitMs`, when `isStuck` says so, or when the person stopped waiting.
 */
export async function runCommand({
  program,
  limitMs,
  onLine = () => undefined,
  everySecond = () => undefined,
  tools,
}: {
  program: Program;
  limitMs: number;
  onLine?: (line: string) => void;
  /** Called each second with the seconds gone by; a text that it returns is the reason to give up. */
  everySecond?: (seconds: number) => string | undefined;
  tools: Pick<Tools, 'guardian' | 'signal'>;
}): Promise<Output> {
  tools.signal.throwIfAborted();
  const child = spawnGroup({ program, stdio: ['ignore', 'pipe', 'pipe'], guardian: tools.guardian });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > 200) lines.shift();
      onLine(line);
    });
  }
  let reason: string | undefined;
  const giveUp = (why: string): void => {
    reason ??= why;
    if (child.pid !== undefined) signalGroup({ pid: child.pid, signal: 'SIGKILL' });
  };
  const onAbort = (): void => giveUp('stopped');
  tools.signal.addEventListener('abort', onAbort);
  const started = Date.now();
  const timer = setInterval(() => {
    const ms = Date.now() - started;
    const stuck = everySecond(Math.round(ms / 1000));
    if (stuck !== undefined) giveUp(stuck);
    if (ms > limitMs) giveUp(`not done after ${Math.round(limitMs / 1000)} s`);
  }, 1000);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', (error) =>
        reject(new Error(`\`${program.command}\` cannot be run: ${error.message}`)),
      );
      child.once('close', (exitCode) => resolve(exitCode ?? 1));
    });
    if (reason !== undefined) throw new Error(reason);
    return { code, lines };
  } finally {
    clearInterval(timer);
    tools.signal.removeEventListener('abort', onAbort);
  }
}

/** The same, for a program that must succeed: otherwise rejects with the line of its output that says most. */
export async function runToSuccess(
  options: Parameters<typeof runCommand>[0] & { readonly title?: string },
): Promise<readonly string[]> {
  const { code, lines } = await runCommand(options);
  if (code !== 0) {
    throw new Error(`${options.title === undefined ? '' : `${options.title} failed: `}${tellingLine(lines)}`);
  }
  return lines;
}

/** The first line that names an error, or the last one, cut to what one sentence can hold. */
function tellingLine(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const line = filled.find((text) => /\berror\b|cannot|not found|fail/iu.test(text)) ?? filled.at(-1);
  return (line ?? 'it said nothing')
    .trim()
    .replace(/^error: /iu, '')
    .slice(0, 400);
}
