import type { Recipient } from '../../domain/task/events.js';
import type { TaskRow } from './task-row.js';

/** A task that changed, and when Temporal says that it was decided (milliseconds since 1970). */
export type ChangedTask = TaskRow & { readonly decidedAtMs: number };

/** A notice that was written. */
export interface WrittenNotice {
  readonly id: string;
  readonly to: Recipient;
  readonly decidedAtMs: number;
}

/** What was decided since a moment, by Temporal's time; what is recorded late is found when it is asked for again. */
export interface ChangeStore {
  /** The earliest first, at most so many. */
  tasksSince(of: { readonly ms: number; readonly limit: number }): Promise<readonly ChangedTask[]>;
  noticesSince(of: { readonly ms: number; readonly limit: number }): Promise<readonly WrittenNotice[]>;
}
