/** When commands were decided, in milliseconds since 1970 by Temporal's time, by the sequence of the task after each. */
export type CommandsAtMs = Readonly<Record<number, number>>;
