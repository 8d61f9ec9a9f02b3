import type { Bench, Figure } from './bench.js';
import { changeBetween, keeps, ratiosOf, type Spread, shortfall, spreadOf } from './statistics.js';

export type SideName = 'product' | 'baseline' | 'then';

/** What the sides gave, a record for each round. */
export type Rounds = Readonly<Record<SideName, readonly Readonly<Record<string, number>>[]>>;

/** A figure as it came out. */
export interface FigureResult {
  readonly figure: Figure;
  readonly product: Spread;
  readonly baseline: Spread;
  readonly ratio: Spread;
  /** Absent where there is no limit. */
  readonly verdict?: { readonly keeps: boolean; readonly missesBy: number };
  /** The other version beside this one, where one was asked for. */
  readonly then?: {
    readonly ratio: Spread;
    readonly change: 'worse' | 'better' | 'alike';
  };
}

export interface BenchResult {
  readonly name: string;
  readonly title: string;
  readonly sides: Readonly<Record<'product' | 'baseline', string>>;
  readonly rounds: number;
  readonly seconds: number;
  readonly figures: readonly FigureResult[];
}

/** The figures of a bench from its rounds. Throws where a side left a figure out. */
export function resultOf({
  bench,
  rounds,
  seconds,
}: {
  bench: Bench;
  rounds: Rounds;
  seconds: number;
}): BenchResult {
  return {
    name: bench.name,
    title: bench.title,
    sides: { product: bench.product, baseline: bench.baseline },
    rounds: rounds.product.length,
    seconds: Math.round(seconds),
    figures: bench.figures.map((figure) => figureResult({ figure, rounds })),
  };
}

function figureResult({ figure, rounds }: { figure: Figure; rounds: Rounds }): FigureResult {
  const of = (side: SideName) =>
    rounds[side].map(({ [figure.key]: value }) => {
      if (value === undefined) throw new Error(`the ${side} gave no ${figure.key}`);
      return value;
    });
  const [values, baseline, before] = [of('product'), of('baseline'), of('then')];
  const [product, ratio] = [spreadOf(values), spreadOf(ratiosOf({ values, baseline }))];
  const then = before.length > 0 ? spreadOf(ratiosOf({ values: before, baseline })) : undefined;
  const verdict = verdictOf({ figure, product, ratio });
  return {
    figure,
    product,
    baseline: spreadOf(baseline),
    ratio,
    ...(verdict && { verdict }),
    ...(then && {
      then: { ratio: then, change: changeBetween({ now: ratio, then, better: figure.better }) },
    }),
  };
}

function verdictOf({
  figure: { better, limit, ownLimit },
  product,
  ratio,
}: {
  figure: Figure;
  product: Spread;
  ratio: Spread;
}): FigureResult['verdict'] {
  const asked = [
    ...(limit === undefined ? [] : [{ spread: ratio, limit }]),
    ...(ownLimit === undefined ? [] : [{ spread: product, limit: ownLimit }]),
  ];
  if (asked.length === 0) return undefined;
  const missed = asked.filter((one) => !keeps({ ...one, better }));
  const missesBy = missed.map((one) => shortfall({ median: one.spread.median, limit: one.limit }));
  return { keeps: missed.length === 0, missesBy: Math.max(0, ...missesBy) };
}
