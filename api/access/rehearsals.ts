import type { Store } from '../../activities/store/port.js';

const knownForMs = 5_000;

type Rehearsals = Awaited<ReturnType<Store['rehearsals']>>;

const known = new WeakMap<object, { readonly asked: Promise<Rehearsals>; readonly atMs: number }>();

/** Plans with a calendar of their own; they are few and seldom new, and every request asks for them. */
export function rehearsalsIn(store: Pick<Store, 'rehearsals'>): Promise<Rehearsals> {
  const before = known.get(store);
  if (before && Date.now() - before.atMs < knownForMs) return before.asked;
  const asked = store.rehearsals();
  known.set(store, { asked, atMs: Date.now() });
  // A database that did not answer is asked again.
  asked.catch(() => known.delete(store));
  return asked;
}
