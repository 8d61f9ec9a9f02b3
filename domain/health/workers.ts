import type { ObservedWorker, PayloadKeysState } from './observed.js';

/** A worker writes its pulse every 5 seconds; one that missed three is taken for dead. */
const pulseWithinMs = 15_000;

/** Whether a worker whose last pulse was at a moment is alive. */
export function isAlive({ pulse, nowMs }: { pulse: string | undefined; nowMs: number }): boolean {
  return pulse !== undefined && nowMs - Date.parse(pulse) <= pulseWithinMs;
}

/** Whether the workers that are alive have payload keys: all of them, none, or `some`; what they do not say counts as none. */
export function payloadKeysOf({
  workers,
  nowMs,
}: {
  workers: readonly Pick<ObservedWorker, 'at' | 'payloadKeys'>[];
  nowMs: number;
}): PayloadKeysState | 'some' {
  const set = workers
    .filter(({ at }) => isAlive({ pulse: at, nowMs }))
    .map(({ payloadKeys }) => payloadKeys === 'set');
  if (!set.includes(true)) return 'notSet';
  return set.includes(false) ? 'some' : 'set';
}
