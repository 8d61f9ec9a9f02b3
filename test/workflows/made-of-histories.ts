import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonical, sha256 } from '../../audit/canonical.js';
import { testServers } from '../support/environment.js';

const file = fileURLToPath(new URL('../histories/made.json', import.meta.url));

/** What a version made of a history that it recorded: how many events of dondoc, and the sha256 of all of them. */
export interface Made {
  readonly events: number;
  readonly sha256: string;
}

/** What was made of each recorded history when it was recorded, by its name. */
export function madeThen(): Readonly<Record<string, Made>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Made>;
}

export function madeOf(events: readonly unknown[]): Made {
  return { events: events.length, sha256: sha256(canonical(JSON.parse(JSON.stringify(events)))) };
}

/** Keeps what was made of histories that are new, while histories are recorded; what is kept is never written anew. */
export function keepNew(now: Readonly<Record<string, Made>>): void {
  if (testServers().recordHistoriesAs === undefined) return;
  const all = Object.entries({ ...now, ...madeThen() }).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
