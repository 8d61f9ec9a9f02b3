import type { Setting } from './bench.js';

/** What the suite asks of the process of a side, one at a time. */
export type Asked =
  | {
      readonly do: 'open';
      readonly bench: string;
      readonly side: 'product' | 'baseline';
      readonly setting: Setting;
    }
  | { readonly do: 'measure'; readonly round: number }
  | { readonly do: 'close' };

export type Answer =
  | { readonly values: Readonly<Record<string, number>> }
  | { readonly done: true }
  | { readonly fault: string };
