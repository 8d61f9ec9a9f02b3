import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** The operator's scanner: a program with fixed arguments, and the only environment that it sees. */
export interface ScanProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export type ScanVerdict =
  | { readonly is: 'clean' | 'infected'; readonly said?: string }
  | { readonly is: 'fault'; readonly fault: string };

const longestSaid = 300;
const verdicts: Readonly<Partial<Record<number, 'clean' | 'infected'>>> = { 0: 'clean', 1: 'infected' };

/**
 * Gives a content to the scanner's standard input and takes its exit code: 0 clean, 1 infected, any other no verdict. No shell is
 * between. A verdict on half a content is none: when the content ends in a fault, or time is over, the scanner is killed.
 */
export async function scanWith({
  program: { command, args, env, limitMs },
  content,
}: {
  program: ScanProgram;
  content: Readable;
}): Promise<ScanVerdict> {
  const child = spawn(command, [...args], { env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const said = firstLine(child.stdout);
  const complained = firstLine(child.stderr);
  const halted: { because?: string } = {};
  const halt = (because: string): void => {
    halted.because ??= because;
    child.kill('SIGKILL');
    // What it started may hold its ends of the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const timer = setTimeout(() => {
    halt(`no verdict within ${String(limitMs)} ms`);
  }, limitMs);
  content.once('error', (fault) => {
    halt(`the content broke off: ${fault.message}`);
  });
  // A scanner may know before the end, and close its input: its exit code says what it knows.
  child.stdin.on('error', () => undefined);
  try {
    content.pipe(child.stdin);
    const [code] = await closed;
    if (halted.because !== undefined) return { is: 'fault', fault: halted.because };
    const is = code === null ? undefined : verdicts[code];
    if (is) return { is, ...(said() !== '' && { said: said() }) };
    return { is: 'fault', fault: `exit code ${String(code)} ${complained() || said()}`.trim() };
  } catch (fault) {
    return { is: 'fault', fault: `${command} cannot be run: ${fault instanceof Error ? fault.message : ''}` };
  } finally {
    clearTimeout(timer);
    content.destroy();
  }
}

/** What a stream says first; the rest is read and dropped, so that the program is not held up. */
function firstLine(stream: Readable): () => string {
  let text = '';
  stream.on('data', (piece: Buffer) => {
    if (text.length < longestSaid) text += piece.toString('utf8');
  });
  return () =>
    text
      .trim()
      .split(/[\r\n]/u, 1)
      .join('')
      .slice(0, longestSaid);
}
