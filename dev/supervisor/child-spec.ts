import type { Program } from './process-group.js';

export type ChildSpec = {
  readonly name: string;
  readonly program: Program;
  readonly logFile: string;
  /** Children of the first phase end before those of the second: a worker still needs its servers to stop well. */
  readonly endsIn: 'firstPhase' | 'secondPhase';
  /** What asks it to end, where that is not SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
};

/** Told when a child started or ended; `text` is a sentence for the operator. */
export type OnChange = (change: { readonly name: string; readonly text: string }) => void;
