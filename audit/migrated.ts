/** How far a step between two forms of the database is: `unknown` is one that a newer version has gone. */
export interface MigrationStanding {
  readonly name: string;
  readonly state: 'done' | 'pending' | 'failed' | 'unknown';
  /** When it was done or failed. */
  readonly at?: string;
  /** Why it failed. */
  readonly fault?: string;
}

/** What the operator's program did, and where the database stands then. */
export interface Migrated {
  /** The steps that were gone, in the order in which they were. */
  readonly gone: readonly string[];
  readonly steps: readonly MigrationStanding[];
}
