/** Names and shapes of the bare process. */
export const bareUpdate = 'command';
export const bareType = 'bareProcess';
export const bareQueue = 'bare';

export interface BareInput {
  /** When the timer rings after so many stimuli, in milliseconds since 1970; 0 where none is wanted. The last holds from then on. */
  readonly rings: readonly number[];
  /** Whether it ends with the last stimulus. */
  readonly ends?: boolean;
}

export interface BareActivities {
  nothing(): Promise<void>;
}
