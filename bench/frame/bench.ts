import type { Survey } from './survey.js';

/** What is measured: one number that a round of a side gives, told as so many times that of the baseline. */
export interface Figure {
  readonly key: string;
  readonly title: string;
  readonly unit: 'ms' | 's' | 'a second' | 'events' | 'KB' | 'MB' | 'count' | 'exponent';
  readonly better: 'less' | 'more';
  /** What the ratio must be at most, or at least where more is better. */
  readonly limit?: number;
  /** What the product's own number must be at most, or at least. */
  readonly ownLimit?: number;
}

/** Where a side finds its servers; one bench has one Temporal and one MongoDB, each side a namespace and a database of its own. */
export interface Setting {
  readonly address: string;
  readonly namespace: string;
  readonly mongodbUri: string;
  readonly quick: boolean;
}

/** One of those that are compared. It lives in a process of its own. */
export interface Side {
  /** One round; gives a number for each figure. */
  readonly measure: (round: number) => Promise<Readonly<Record<string, number>>>;
  readonly close: () => Promise<void>;
}

export type OpenSide = (setting: Setting) => Promise<Side>;

/** A bench: product and baseline do the same, in turns. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  /** What product and baseline do, for the table's readers. */
  readonly product: string;
  readonly baseline: string;
  readonly figures: readonly Figure[];
  readonly rounds: { readonly usual: number; readonly quick: number };
  /** A first round is not counted, unless rounds are so long that it would not matter, or nothing gets warm. */
  readonly warmUp: boolean;
  /** Temporal and MongoDB are started for it. */
  readonly needsServers: boolean;
  /** Each round has processes of its own: what an earlier one left in memory would count. */
  readonly freshProcesses?: true;
  /** What a round of a side may take; five minutes where it is not said. */
  readonly roundWithinMs?: number;
  readonly open: Readonly<Record<'product' | 'baseline', OpenSide>>;
}

export type BenchModule = { readonly bench: Bench } | { readonly survey: Survey };
