import type { FiledReport } from './filing.js';

/** When commands were decided, in milliseconds since 1970 by Temporal's time, by the sequence of the task after each. */
export type CommandsAtMs = Readonly<Record<number, number>>;

/** The moments of what is recorded together: of the recording and of its commands. */
export interface Moments {
  readonly decidedAtMs: number;
  readonly commandsAtMs: CommandsAtMs;
}

/**
 * What the recorder answers, which stays in Temporal's history: the moments of commands as they were written; or reports that were
 * filed in time for the periods asked about, none when the recording was written.
 */
export type Recorded = readonly FiledReport[] | Moments;
