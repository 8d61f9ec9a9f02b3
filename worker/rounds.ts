import { setTimeout as pause } from 'node:timers/promises';

/** What is under way when it is told to end is waited for that long. */
const endsWithinMs = 5_000;

/** Runs a round again and again until it is stopped; `stop` resolves when the round that is under way has ended. */
export function startRounds({
  round,
  everyMs,
  ending,
}: {
  round: () => Promise<void>;
  everyMs: number;
  ending: AbortController;
}): { readonly stop: () => Promise<void> } {
  const running = (async () => {
    while (!ending.signal.aborted) {
      await round();
      await pause(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await Promise.race([running, pause(endsWithinMs, undefined, { ref: false })]);
    },
  };
}
