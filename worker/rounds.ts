import { setTimeout as pause } from 'node:timers/promises';

/** A fault of a round ends no more than this round. After `stop` the round that is under way is waited for, a little. */
export interface Rounds {
  readonly stop: () => Promise<void>;
}

const endsWithinMs = 5_000;

/** Does something again and again, with a pause in between, until it is stopped. */
export function startRounds({
  everyMs,
  round,
  onFault,
}: {
  everyMs: number;
  round: (ending: AbortSignal) => Promise<void>;
  onFault: (fault: unknown) => void;
}): Rounds {
  const ending = new AbortController();
  const { signal } = ending;
  const running = (async () => {
    while (!signal.aborted) {
      await round(signal).catch(onFault);
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await Promise.race([running, pause(endsWithinMs, undefined, { ref: false })]);
    },
  };
}
