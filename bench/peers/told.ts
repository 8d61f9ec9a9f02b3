import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contender.js';

const withinMs = 180_000;

export async function untilMoment(momentMs: number): Promise<void> {
  await pause(Math.max(0, momentMs - Date.now()));
}

/** Looks again and again until so many were told of a missed deadline, and says how many were. A contender that cannot say so just now is asked again. */
export async function untilTold({
  contender,
  count,
  everyMs = 100,
}: {
  contender: Pick<Contender, 'told'>;
  count: number;
  everyMs?: number;
}): Promise<number> {
  const end = Date.now() + withinMs;
  let told = 0;
  for (;;) {
    told = await contender.told().catch(() => told);
    if (told >= count) return told;
    if (Date.now() > end) throw new Error(`${String(told)} of ${String(count)} were told of their deadline`);
    await pause(everyMs);
  }
}
