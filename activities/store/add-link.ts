import { type Link, nextLink } from '../../audit/chain.js';
import { insertNew } from './insert-new.js';

/** Two that are added at once want the same place: one of them tries again, behind the other. */
const mostTries = 50;

/** Adds to the end of a chain that others add to as well. Throws when it finds no place. */
export async function addLink<Event>({
  chainId,
  event,
  last,
  add,
  hashAt,
}: {
  chainId: string;
  event: Event;
  last: () => Promise<{ readonly number: number; readonly link: Link<Event> } | undefined>;
  /** Writes a link under its number; a fault of a duplicate where the number is taken. */
  add: (place: { readonly number: number; readonly link: Link<Event> }) => Promise<unknown>;
  hashAt: (number: number) => Promise<string | undefined>;
}): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const end = await last();
    const number = (end?.number ?? 0) + 1;
    const link = nextLink({ chainId, last: end?.link, event });
    await insertNew(() => add({ number, link }));
    if ((await hashAt(number)) === link.hash) return;
  }
  throw new Error(`an event found no place in the chain ${chainId}`);
}
