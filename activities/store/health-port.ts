import type { ObservedWorker, WorkerWords } from '../../domain/health/observed.js';

/** What is asked when somebody looks how the system fares. */
export interface HealthStore {
  /** A worker says that it is alive, and what it is. */
  putPulse(worker: string, words?: WorkerWords): Promise<void>;
  /** When a worker last said so (ISO, UTC). */
  lastPulse(): Promise<string | undefined>;
  /** The workers that were heard of last. */
  workers(): Promise<readonly ObservedWorker[]>;
  /** The open tasks with the most events. */
  longestTasks(limit: number): Promise<readonly string[]>;
  /** Milliseconds since 1970 by the clock of the database. */
  databaseTimeMs(): Promise<number>;
  /** The disk of the database; undefined where it does not say. */
  databaseDisk(): Promise<{ readonly freeBytes: number; readonly totalBytes: number } | undefined>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
}
