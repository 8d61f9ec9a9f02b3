import { goTogether } from './go-together.js';

interface Waiting<Asked, Found> {
  readonly asked: Asked;
  readonly read: (found: Found) => void;
  readonly failed: (fault: unknown) => void;
}

/**
 * Joins questions that wait, as `goTogether` does: `readAll` answers all of them at once, and each takes its own out of that. Nothing is
 * read before it was asked. When it fails, all that were together hear of it, and may ask again.
 */
export function joinedReads<Asked, Found>(
  readAll: (asked: readonly Asked[]) => Promise<Found>,
): (asked: Asked) => Promise<Found> {
  const go = goTogether<Waiting<Asked, Found>>(async (together) => {
    try {
      const found = await readAll(together.map(({ asked }) => asked));
      for (const { read } of together) read(found);
    } catch (fault) {
      for (const { failed } of together) failed(fault);
    }
  });
  return (asked) => new Promise((read, failed) => go({ asked, read, failed }));
}
