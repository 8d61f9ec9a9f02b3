import type { Hash } from './merkle.js';

/** How many documents were there as they should be, were written, and were taken away. */
export interface RebuildCounts {
  readonly kept: number;
  readonly written: number;
  readonly removed: number;
}

/** Why something could not be made again. */
export interface NotRebuilt {
  readonly chain: string;
  readonly code: 'noHistory' | 'notReplayed' | 'synthesisOtherwise';
  readonly said?: string;
}

/** What came of a plan: a line of the program. */
export interface RebuiltPlan {
  readonly planId: string;
  readonly processes: number;
  readonly events: RebuildCounts;
  readonly notices: RebuildCounts;
  readonly views: RebuildCounts;
  readonly syntheses: number;
  /** sha256 over all copies of the plan, before and after. */
  readonly before: Hash;
  readonly after: Hash;
  readonly ms: number;
  readonly notRebuilt: readonly NotRebuilt[];
}
