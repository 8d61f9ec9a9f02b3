import type { Instant } from '../../domain/calendar/instant.js';
import type { Directory } from '../../domain/directory/types.js';
import type { Actor } from '../../domain/task/actor.js';

/** The directory as an administrator saved it, under which new plans are launched. Editions are never changed. */
export interface DirectoryEdition {
  /** Counts the savings, from 1; edition 0 is the directory that comes with dondoc. */
  readonly edition: number;
  readonly directory: Directory;
  readonly savedBy: Actor;
  readonly savedAt: Instant;
  readonly reason: string;
}

export interface DirectoryStore {
  /** The edition that was saved last; undefined while none was. */
  directoryInForce(): Promise<DirectoryEdition | undefined>;
  /** All that were saved, the last first. */
  directoryEditions(): Promise<readonly DirectoryEdition[]>;
  /** False, and nothing saved, when there is an edition of this number. */
  saveDirectory(edition: DirectoryEdition): Promise<boolean>;
}
