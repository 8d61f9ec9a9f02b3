import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Setting } from './bench.js';
import type { Answer, Asked } from './messages.js';

/** A side as the suite sees it. */
export interface SideProcess {
  readonly measure: (round: number) => Promise<Readonly<Record<string, number>>>;
  readonly close: () => Promise<void>;
  /** At once, after a failure. */
  readonly end: () => Promise<void>;
}

const openWithinMs = 300_000;
const usualRoundWithinMs = 300_000;
const closeWithinMs = 60_000;
const endsWithinMs = 10_000;

/** Starts the process of a side in the folder of a version. It ends when it is closed, when it fails, and with the suite. */
export async function openSideProcess({
  root,
  roundWithinMs = usualRoundWithinMs,
  ...open
}: {
  /** The folder of the project whose code is measured. */
  root: string;
  bench: string;
  side: 'product' | 'baseline';
  setting: Setting;
  roundWithinMs?: number | undefined;
}): Promise<SideProcess> {
  const child = fork(join(root, 'bench', 'frame', 'side-program.ts'), {
    cwd: root,
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // It ends by itself when nobody speaks to it any more, and writes what its profiler saw; but it is not waited for for long.
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
    await ended;
    clearTimeout(late);
  };
  const ask = async (asked: Asked, withinMs: number): Promise<Answer> => {
    const waiting = new AbortController();
    const { signal } = waiting;
    const late = new Promise<never>((_resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${asked.do} within ${withinMs} ms`)),
        withinMs,
      );
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
    try {
      const answered = once(child, 'message', { signal }) as Promise<[Answer]>;
      const gone = once(child, 'exit', { signal }).then(() => {
        throw new Error(`the process of the ${open.side} ended`);
      });
      child.send(asked);
      const [answer] = await Promise.race([answered, gone, late]);
      if ('fault' in answer) throw new Error(answer.fault);
      return answer;
    } catch (fault) {
      await end();
      throw fault;
    } finally {
      waiting.abort();
    }
  };
  await ask({ do: 'open', ...open }, openWithinMs);
  return {
    measure: async (round) => {
      const answer = await ask({ do: 'measure', round }, roundWithinMs);
      if (!('values' in answer)) throw new Error('a round gives values');
      return answer.values;
    },
    close: async () => {
      await ask({ do: 'close' }, closeWithinMs);
      await end();
    },
    end,
  };
}
