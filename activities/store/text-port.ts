import type { Instant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';

/** What DPI wrote around the tables of one version of a synthesis, by slot. */
export interface EditedTexts {
  /** The synthesis: `<plan>/<quarter>/<version>`. */
  readonly id: string;
  /** Counts the savings, from 1. */
  readonly revision: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly savedBy: Actor;
  readonly savedAt: Instant;
}

export interface TextStore {
  editedTexts(synthesisId: string): Promise<EditedTexts | undefined>;
  /** Saves over the revision before; false, and nothing saved, when another one is stored. */
  saveTexts(texts: EditedTexts): Promise<boolean>;
}
