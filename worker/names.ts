import type { Logger } from 'pino';
import type { DirectoryStore } from '../activities/store/directory-port.js';
import { shippedDirectory } from '../data/shipped.js';
import { namesOf } from '../domain/directory/names-of.js';
import type { NameOf } from '../domain/notices/notice.js';
import { type Rounds, startRounds } from './rounds.js';

const everyMs = 10_000;

/** What units and leaders are called, by the directory in force: an edition that is saved is known here some seconds later. */
export function startNames({
  store,
  log,
}: {
  store: Pick<DirectoryStore, 'directoryInForce'>;
  log: Pick<Logger, 'warn'>;
}): Rounds & { readonly nameOf: NameOf } {
  let known = { edition: 0, nameOf: namesOf(shippedDirectory()) };
  const rounds = startRounds({
    everyMs,
    round: async () => {
      const saved = await store.directoryInForce();
      if (saved && saved.edition !== known.edition)
        known = { edition: saved.edition, nameOf: namesOf(saved.directory) };
    },
    onFault: (fault) => {
      log.warn({ err: fault }, 'the directory in force was not read; names stay as they were');
    },
  });
  return { ...rounds, nameOf: (id) => known.nameOf(id) };
}
