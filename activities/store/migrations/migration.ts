import type { mongo } from 'mongoose';

/**
 * One step between two forms of the database. Each way may be begun again after it was broken off: it does what is left to do.
 * `down` makes what an older version of dondoc reads.
 */
export interface Migration {
  /** `0001-what-is-then-so`: their order is that of their names. */
  readonly name: string;
  readonly up: (db: mongo.Db) => Promise<void>;
  readonly down: (db: mongo.Db) => Promise<void>;
}
