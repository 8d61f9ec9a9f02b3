/** How a number came out over the rounds. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Minimum, median and maximum of at least one number. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    throw new Error(`no spread of ${JSON.stringify(values)}`);
  return { min: Math.min(...values), median: quantile(values, 0.5), max: Math.max(...values) };
}

/** The value below which a share of the others lies, between two of them in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('no quantile of nothing');
  return below + (above - below) * (place - Math.floor(place));
}

/** Each value as so many times that of the baseline of the same round: what made a whole round slow falls out. */
export function ratiosOf({
  values,
  baseline,
}: {
  values: readonly number[];
  baseline: readonly number[];
}): readonly number[] {
  if (values.length !== baseline.length) throw new Error('each round has a value and a baseline');
  return values.map((value, round) => value / (baseline[round] ?? Number.NaN));
}

/** Whether a spread keeps to a limit: its median counts. */
export function keeps({
  spread,
  better,
  limit,
}: {
  spread: Spread;
  better: 'less' | 'more';
  limit: number;
}): boolean {
  return better === 'less' ? spread.median <= limit : spread.median >= limit;
}

/** By which share a median misses its limit: 0.25 is a quarter too much, or too little where more is better. */
export function shortfall({ median, limit }: { median: number; limit: number }): number {
  return Math.abs(median - limit) / limit;
}

/**
 * What became of a figure between two versions. `worse` and `better` are said only where the two spreads have nothing in common: the
 * best round of the one is worse than the worst of the other.
 */
export function changeBetween({
  now,
  then,
  better,
}: {
  now: Spread;
  then: Spread;
  better: 'less' | 'more';
}): 'worse' | 'better' | 'alike' {
  if (now.min <= then.max && now.max >= then.min) return 'alike';
  const isMore = now.min > then.max;
  return isMore === (better === 'less') ? 'worse' : 'better';
}

/** The exponent `e` of `time = factor × size^e` that lies nearest (least squares of the logarithms). */
export function exponentOf(points: readonly { readonly size: number; readonly value: number }[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (of: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  const slope = mean((log) => (log.x - x) * (log.y - y)) / mean((log) => (log.x - x) ** 2);
  if (!Number.isFinite(slope)) throw new Error('an exponent needs two sizes');
  return slope;
}

/** An exponent of 1 is linear; n log n between a hundred and ten thousand is 1.15. */
export const linearithmic = 1.15;
