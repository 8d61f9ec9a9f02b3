import { type Link, nextLink } from '../../audit/chain.js';
import { insertNew } from './insert-new.js';

/** Two that are added at once want the same place: one of them tries again, behind the other. */
const mostTries = 50;

interface Adding<Event> {
  readonly chainId: string;
  readonly event: Event;
  readonly last: () => Promise<{ readonly number: number; readonly link: Link<Event> } | undefined>;
  /** Writes a link under its number; a fault of a duplicate where the number is taken. */
  readonly add: (place: { readonly number: number; readonly link: Link<Event> }) => Promise<unknown>;
  readonly hashAt: (number: number) => Promise<string | undefined>;
}

/** Those of this process add one after the other: against each other they would all try again and again. */
const turns = new Map<string, Promise<void>>();

/** Adds to the end of a chain that other processes add to as well. Throws when it finds no place. */
export async function addLink<Event>(adding: Adding<Event>): Promise<void> {
  const { chainId } = adding;
  const turn = (turns.get(chainId) ?? Promise.resolve()).catch(() => undefined).then(() => addNow(adding));
  turns.set(chainId, turn);
  try {
    await turn;
  } finally {
    if (turns.get(chainId) === turn) turns.delete(chainId);
  }
}

async function addNow<Event>({ chainId, event, last, add, hashAt }: Adding<Event>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const end = await last();
    const number = (end?.number ?? 0) + 1;
    const link = nextLink({ chainId, last: end?.link, event });
    await insertNew(() => add({ number, link }));
    if ((await hashAt(number)) === link.hash) return;
  }
  throw new Error(`an event found no place in the chain ${chainId}`);
}
