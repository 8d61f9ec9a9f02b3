import type { Notice } from '../../domain/notices/notice.js';
import type { PeriodState } from '../../domain/period/state.js';
import type { TaskView } from '../../domain/views/task-view.js';
import type { EventDocument } from './event-document.js';
import type { DecidedEvent } from './head-port.js';
import type { NoticeDocument } from './notice-model.js';

/** How many documents were there as they should be, were written, and were taken away. */
export interface Rewritten {
  readonly kept: number;
  readonly written: number;
  readonly removed: number;
}

/** What is there of a task or a period. */
export interface Copies {
  /** In the order of their sequences. */
  readonly events: readonly EventDocument[];
  readonly notices: readonly NoticeDocument[];
  /** As it is stored. */
  readonly view?: object;
}

/**
 * Copies made again of what Temporal's histories say, while workflows go on recording: what is in a history is final and is
 * written whatever stands there; what was decided after the history was read is left alone.
 */
export interface RebuildStore {
  /** What is there of several tasks and periods, read at once; each is in the answer. */
  copiesOf(chains: readonly string[]): Promise<ReadonlyMap<string, Copies>>;
  rebuildEvents(of: {
    readonly there: Pick<Copies, 'events'>;
    readonly chain: string;
    readonly planId: string;
    readonly events: readonly DecidedEvent[];
  }): Promise<Rewritten>;
  /**
   * What a written mail carries counts as mailed. Of the rest, what was decided before `toldBeforeMs` is not mailed any more: its
   * mails may be lost, and nobody is told twice.
   */
  rebuildNotices(of: {
    readonly there: Pick<Copies, 'notices'>;
    /** Whoever was carried on from a copy has told nothing of what was before. */
    readonly fromSequence: number;
    readonly upToSequence: number;
    readonly notices: readonly { readonly notice: Notice; readonly decidedAtMs: number }[];
    readonly toldBeforeMs: number;
  }): Promise<Rewritten>;
  rebuildView(
    of: { readonly there: Pick<Copies, 'view'>; readonly decidedAtMs: number; readonly nowMs: number } & (
      | { readonly view: TaskView }
      | { readonly period: PeriodState }
    ),
  ): Promise<Rewritten>;
  /** sha256 over the events, views and notices of a plan, without what people and mails did with the notices. */
  copiesHash(planId: string): Promise<string>;
}
