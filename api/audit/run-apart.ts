import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '../problem.js';

/** What takes long is not waited for for ever. */
const longestMs = 15 * 60_000;
const heapInMb = 2_048;
const longestAnswerInBytes = 64 * 1_024 * 1_024;
/** One runs, the others wait for their turn; whoever comes later is asked to come again. */
const mostInside = 4;

const root = fileURLToPath(new URL('../..', import.meta.url));
let last: Promise<unknown> = Promise.resolve();
let inside = 0;

/** Lets in who wants something examined or replayed, from the first byte on. Throws a Problem, 503, where too many are inside. */
export async function inPlace<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  if (inside >= mostInside) throw busy();
  inside += 1;
  try {
    return await act();
  } finally {
    inside -= 1;
  }
}

/**
 * Runs a program of dondoc as a process of its own and gives the JSON of its last line: requests go on meanwhile, and whatever a
 * file from elsewhere makes of the program, this process lives. One at a time. Throws a Problem, 422, where the program gave no
 * answer.
 */
export async function runApart<Answer>({
  program,
  args,
}: {
  program: 'api/audit/examine-program.ts' | 'worker/replay.ts';
  args: readonly string[];
}): Promise<Answer> {
  const turn = last.then(() => answerOf([program, ...args]));
  last = turn.catch(() => undefined);
  return (await turn) as Answer;
}

function answerOf(call: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [`--max-old-space-size=${String(heapInMb)}`, '--import', 'tsx', ...call],
      { cwd: root, env: { TZ: 'UTC' }, timeout: longestMs, maxBuffer: longestAnswerInBytes },
      (_fault, stdout) => {
        const answer = lastLine(stdout);
        if (answer === undefined) reject(noAnswer());
        else resolve(answer);
      },
    );
  });
}

function lastLine(said: string): unknown {
  const line = said.trim().split('\n').at(-1) ?? '';
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

function busy(): Problem {
  return new Problem({
    status: 503,
    code: 'busy',
    sentence: {
      vi: 'Đang có nhiều hồ sơ chờ kiểm tra; hãy thử lại sau ít phút.',
      en: 'Several records wait to be examined; try again in a few minutes.',
    },
  });
}

function noAnswer(): Problem {
  return new Problem({
    status: 422,
    code: 'notExamined',
    sentence: {
      vi: 'Không kiểm tra được hồ sơ này ở đây: quá lớn hoặc mất quá nhiều thời gian. Hãy dùng lệnh dondoc audit verify trên máy khác.',
      en: 'This record cannot be examined here: it is too large or takes too long. Use the command dondoc audit verify on another machine.',
    },
  });
}
