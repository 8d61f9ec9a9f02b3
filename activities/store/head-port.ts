import type { PeriodEvent } from '../../domain/period/events.js';
import type { TaskEvent } from '../../domain/task/events.js';

/** How far the chain of a task or a period has come, as it was last reckoned. */
export interface StoredHead {
  /** The task, or `reporting-period/<plan>/<quarter>`. */
  readonly chain: string;
  readonly planId: string;
  readonly sequence: number;
  readonly head: string;
  readonly veiled: string;
  /** Under which secret persons are veiled. */
  readonly veilId: string;
  /** When the last of its events was decided (milliseconds since 1970). */
  readonly decidedAtMs: number;
  readonly refused?: { readonly sequence: number; readonly head: string; readonly veiled: string };
}

/** Where a task or a period stands by its view. */
export interface ChainStanding {
  readonly chain: string;
  readonly sequence: number;
  readonly decidedAtMs: number;
}

/** An event with the moment of its decision. */
export interface DecidedEvent {
  readonly sequence: number;
  readonly event: TaskEvent | PeriodEvent;
  readonly decidedAtMs: number;
}

/** Heads of chains: what a checkpoint signs, without reading every event again. */
export interface HeadStore {
  heads(planId: string): Promise<readonly StoredHead[]>;
  putHead(head: StoredHead): Promise<void>;
  /** Every task and period of a plan, by its view: the view is written after the events, at every recording. */
  chainStandings(planId: string): Promise<readonly ChainStanding[]>;
  /** The events of a chain from a sequence on, in order. */
  decidedEvents(of: { readonly chain: string; readonly from: number }): Promise<readonly DecidedEvent[]>;
  /** True when an event up to a sequence was decided after a moment: it stands in place of an earlier one. */
  isReplaced(of: {
    readonly chain: string;
    readonly upTo: number;
    readonly decidedAfterMs: number;
  }): Promise<boolean>;
  /** How much was refused to each task of a plan; a task to which nothing was refused is not there. */
  refusedCounts(planId: string): Promise<ReadonlyMap<string, number>>;
  /** The secret under which the persons of a plan are veiled: made at the first asking. */
  veilSecret(planId: string): Promise<string>;
}
