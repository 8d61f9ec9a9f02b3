import type { Directory } from '../domain/directory/types.js';
import type { Services } from './services.js';

type Needed = Pick<Services, 'store' | 'terms'>;

/** So long a directory that was read is shown again without asking the database. */
const freshMs = 5_000;
const shown = new WeakMap<Needed['store'], { readonly directory: Directory; readonly askedAtMs: number }>();

/** The terms under which a plan would be launched now: the directory as it was saved last, policy and calendar as they come. */
export async function newPlanTerms({ store, terms }: Needed): Promise<Services['terms']> {
  const saved = await store.directoryInForce();
  const directory = saved?.directory ?? terms.directory;
  shown.set(store, { directory, askedAtMs: Date.now() });
  return { ...terms, directory };
}

/** The same to be looked at: some seconds old, and as it was last known while the database is away. */
export async function shownTerms({ store, terms }: Needed): Promise<Services['terms']> {
  const known = shown.get(store);
  if (known && Date.now() - known.askedAtMs < freshMs) return { ...terms, directory: known.directory };
  try {
    return await newPlanTerms({ store, terms });
  } catch {
    const directory = known?.directory ?? terms.directory;
    shown.set(store, { directory, askedAtMs: Date.now() });
    return { ...terms, directory };
  }
}

/** What was saved just now is shown at once. */
export function showDirectory({ store, directory }: Pick<Needed, 'store'> & { directory: Directory }): void {
  shown.set(store, { directory, askedAtMs: Date.now() });
}
