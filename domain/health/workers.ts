/** A worker writes its pulse every 5 seconds; one that missed three is taken for dead. */
const pulseWithinMs = 15_000;

/** Whether a worker whose last pulse was at a moment is alive. */
export function isAlive({ pulse, nowMs }: { pulse: string | undefined; nowMs: number }): boolean {
  return pulse !== undefined && nowMs - Date.parse(pulse) <= pulseWithinMs;
}
