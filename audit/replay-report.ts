import type { Hash } from './merkle.js';

/** What is wrong with a process that was replayed. `sequence` counts its events; `temporalEvent` those of its history. */
export interface ReplayDivergence {
  readonly chain: string;
  readonly code:
    | 'historyOtherwise'
    | 'eventOtherwise'
    | 'eventMissing'
    | 'eventAdded'
    | 'stateOtherwise'
    | 'noHistory';
  readonly sequence?: number;
  readonly temporalEvent?: number;
  readonly field?: string;
  readonly found?: string;
  readonly expected?: string;
  /** What the workflow runtime said. */
  readonly said?: string;
}

/** What came of a replay: the last line that the program says. */
export interface ReplaySummary {
  /** Tasks and periods, and the runs of which their histories are. */
  readonly processes: number;
  readonly runs: number;
  /** Events of dondoc, and of Temporal's histories. */
  readonly events: number;
  readonly temporalEvents: number;
  /** Milliseconds of replay alone, without building the workflow code. */
  readonly ms: number;
  /** The most memory that the process had, in megabytes. */
  readonly memoryMb: number;
  /** The newest edition of the rules in the code that replayed. */
  readonly rules: number;
  /** sha256 over the state of every process, in order of their names: the same code over the same histories gives the same. */
  readonly states: Hash;
  readonly divergences: readonly ReplayDivergence[];
}
