import type { Progress } from '../progress.js';

const PAUSE_MS = 250;

/** Probes again and again until it succeeds. Rejects with the last reason after `limitMs`, or when the signal aborts. */
export async function waitFor({
  what,
  probe,
  limitMs,
  signal,
  progress,
}: {
  what: string;
  probe: () => Promise<void>;
  limitMs: number;
  signal: AbortSignal;
  progress: Progress;
}): Promise<void> {
  const started = Date.now();
  for (;;) {
    signal.throwIfAborted();
    const reason = await probe().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (reason === undefined) return;
    const ms = Date.now() - started;
    if (ms > limitMs)
      throw new Error(`${what} was not ready after ${Math.round(limitMs / 1000)} s: ${reason}`);
    progress.live(`waiting for ${what}, ${Math.round(ms / 1000)} s: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Resolves when `GET {address}/readyz` answers 200; otherwise rejects with what it says is down. */
export async function probeReady(address: string): Promise<void> {
  const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
    (error: unknown) => {
      throw new Error(
        `the API does not answer yet (${error instanceof Error ? error.message : String(error)})`,
      );
    },
  );
  if (response.status !== 200)
    throw new Error(`/readyz says ${response.status} ${reasonIn(await response.text())}`);
}

/** The sentence of a problem body for operators, or the start of whatever else was answered. */
function reasonIn(body: string): string {
  const english = /"en":"(?<text>[^"]+)"/u.exec(body)?.groups?.['text'];
  return english ?? body.trim().slice(0, 200);
}
