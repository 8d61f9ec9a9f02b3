import type { PeriodEvent } from '../../domain/period/events.js';
import type { PeriodState } from '../../domain/period/state.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { Written } from './written.js';

/** A synthesis as it was built at a freeze: never changed; a later version replaces it. */
export interface StoredSynthesis {
  /** `<plan>/<quarter>/<version>`. */
  readonly id: string;
  readonly planId: string;
  readonly period: string;
  readonly version: number;
  readonly hash: string;
  readonly synthesis: Synthesis;
}

/** Reporting periods and what was put together of them. */
export interface PeriodStore {
  recordPeriod(decided: {
    readonly events: readonly PeriodEvent[];
    readonly state: PeriodState;
    readonly decidedAtMs: number;
  }): Promise<Written>;
  period(periodId: string): Promise<PeriodState | undefined>;
  /** In order of time. */
  periods(planId: string): Promise<readonly PeriodState[]>;
  periodEvents(periodId: string): Promise<readonly PeriodEvent[]>;
  /** The events of every task of a plan, each in order. */
  eventsOfPlan(planId: string): Promise<readonly (readonly TaskEvent[])[]>;
  /** How many tasks of a plan are not closed. */
  countOpenTasks(planId: string): Promise<number>;
  /** Stores a synthesis, or gives back the one that is stored under its id. */
  storeSynthesis(synthesis: StoredSynthesis): Promise<StoredSynthesis>;
  /** A version of a period's synthesis; the last one when none is named. */
  synthesis(of: {
    readonly planId: string;
    readonly period: string;
    readonly version?: number;
  }): Promise<StoredSynthesis | undefined>;
}
