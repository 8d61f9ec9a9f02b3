export const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
const HEALTHY_AFTER_MS = 20_000;

/** How long to wait before a child that ended is started again: longer each time until it has lived a while. */
export function nextDelayMs({
  livedMs,
  previousDelayMs,
}: {
  livedMs: number;
  previousDelayMs: number | undefined;
}): number {
  if (previousDelayMs === undefined || livedMs >= HEALTHY_AFTER_MS) return FIRST_DELAY_MS;
  return Math.min(previousDelayMs * 2, LONGEST_DELAY_MS);
}
