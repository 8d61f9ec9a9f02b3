/** How many obligations of a kind are open, by the highest rung that has fired for lateness. */
export interface DutyCount {
  readonly kind: string;
  /** Absent for those that are not overdue. */
  readonly rung?: string;
  readonly count: number;
}

/** Figures for whoever watches over the system. */
export interface CountStore {
  dutyCounts(): Promise<readonly DutyCount[]>;
  noticesWaiting(): Promise<number>;
}
