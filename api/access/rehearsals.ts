import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../activities/store/port.js';

const knownForMs = 5_000;
const waitsMs = 1_000;

type Rehearsals = Awaited<ReturnType<Store['rehearsals']>>;

interface Known {
  readonly asked: Promise<Rehearsals>;
  readonly atMs: number;
  /** What was found last. */
  readonly last: Rehearsals | undefined;
}

const known = new WeakMap<object, Known>();

/**
 * Plans with a calendar of their own; they are few and seldom new, none ever changes, and every request asks for them. While the
 * database does not answer, those that were known last do: who somebody is does not depend on it.
 */
export function rehearsalsIn(store: Pick<Store, 'rehearsals'>): Promise<Rehearsals> {
  const before = known.get(store);
  if (before && Date.now() - before.atMs < knownForMs) return before.asked;
  const last = before?.last;
  const found: Promise<Rehearsals> = store.rehearsals().then((rehearsals) => {
    known.set(store, { asked: found, atMs: Date.now(), last: rehearsals });
    return rehearsals;
  });
  const asked: Promise<Rehearsals> =
    last === undefined
      ? found
      : Promise.race([found, pause(waitsMs, last, { ref: false })]).catch(() => last);
  known.set(store, { asked, atMs: Date.now(), last });
  // A database that never answered is asked again.
  found.catch(() => last === undefined && known.delete(store));
  return asked;
}
