import { type Link, nextLink } from '../../audit/chain.js';

/** Two that are added at once want the same place: one of them tries again, behind the other. */
const mostTries = 50;
/** Of how many chains the end is kept in mind, those added to last. */
const endsInMind = 1_000;

interface Place<Event> {
  readonly number: number;
  readonly link: Link<Event>;
}

/** Chains of one sort, each for something that is told apart by its id. */
interface Chains<Event> {
  /** The name of a chain, that its first link is bound to. */
  readonly chainId: (id: string) => string;
  readonly last: (id: string) => Promise<Place<Event> | undefined>;
  /** Writes a link under its number; false where the number is taken. */
  readonly add: (id: string, place: Place<Event>) => Promise<boolean>;
  readonly hashAt: (id: string, number: number) => Promise<string | undefined>;
}

interface Adding<Event> {
  readonly chains: Chains<Event>;
  readonly ends: Map<string, Place<Event>>;
  readonly id: string;
}

/**
 * Adds to the ends of chains that other processes add to as well. Those of this process add to a chain one after the other, and keep
 * its end in mind: a chain of thousands of links costs no more than a short one. What is added throws when it finds no place.
 */
export function linkAdder<Event>(
  chains: Chains<Event>,
): (of: { readonly id: string; readonly event: Event }) => Promise<void> {
  const turns = new Map<string, Promise<void>>();
  const ends = new Map<string, Place<Event>>();
  return async ({ id, event }) => {
    const before = turns.get(id) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => addNow({ chains, ends, id }, event));
    turns.set(id, turn);
    try {
      await turn;
    } finally {
      if (turns.get(id) === turn) turns.delete(id);
    }
  };
}

async function addNow<Event>(adding: Adding<Event>, event: Event): Promise<void> {
  const { chains, ends, id } = adding;
  const chainId = chains.chainId(id);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const end = (await endInMind(adding)) ?? (await chains.last(id));
    const place = {
      number: (end?.number ?? 0) + 1,
      link: nextLink({ chainId, last: end?.link, event }),
    };
    ends.delete(id);
    const isAdded = await chains.add(id, place);
    // A write that was repeated, as its answer was lost, finds itself.
    if (isAdded || (await chains.hashAt(id, place.number)) === place.link.hash) {
      keepInMind(adding, place);
      return;
    }
  }
  throw new Error(`an event found no place in the chain ${chainId}`);
}

/** The end as it was left here, if it still stands: the database may have been set back, or made anew, since. */
async function endInMind<Event>({ chains, ends, id }: Adding<Event>): Promise<Place<Event> | undefined> {
  const end = ends.get(id);
  const stands = end && (await chains.hashAt(id, end.number)) === end.link.hash;
  return stands ? end : undefined;
}

function keepInMind<Event>({ ends, id }: Adding<Event>, place: Place<Event>): void {
  ends.set(id, place);
  const oldest = ends.keys().next().value;
  if (ends.size > endsInMind && oldest !== undefined) ends.delete(oldest);
}
