import { canonical, sha256 } from './canonical.js';

/** Something that happened, bound to all that happened before it: `hash` = sha256 over the canonical JSON of the other two. */
export interface Link<Event> {
  readonly previous: string;
  readonly event: Event;
  readonly hash: string;
}

/** What the first link of a chain is bound to: its own name, so that no chain can be passed off as another's. */
function beginningOf(chainId: string): string {
  return sha256(`dondoc/${chainId}`);
}

/** The chain of what happened, in order. */
export function chainOf<Event>({
  chainId,
  events,
}: {
  chainId: string;
  events: readonly Event[];
}): readonly Link<Event>[] {
  const links: Link<Event>[] = [];
  for (const event of events) links.push(nextLink({ chainId, last: links.at(-1), event }));
  return links;
}

/** The link that comes after the last one of a chain; the first where there is none. */
export function nextLink<Event>({
  chainId,
  last,
  event,
}: {
  chainId: string;
  last: Pick<Link<Event>, 'hash'> | undefined;
  event: Event;
}): Link<Event> {
  const previous = last?.hash ?? beginningOf(chainId);
  return { previous, event, hash: linkHash({ previous, event }) };
}

/** The hash that stands for a whole chain; for an empty one, its beginning. */
export function headOf({ chainId, events }: { chainId: string; events: readonly unknown[] }): string {
  return chainOf({ chainId, events }).at(-1)?.hash ?? beginningOf(chainId);
}

/** The first link that does not follow, by its place from 0; undefined for a whole chain. */
export function brokenLink({
  chainId,
  links,
}: {
  chainId: string;
  links: readonly Link<unknown>[];
}): number | undefined {
  let previous = beginningOf(chainId);
  for (const [place, link] of links.entries()) {
    if (link.previous !== previous || link.hash !== linkHash(link)) return place;
    previous = link.hash;
  }
  return undefined;
}

function linkHash({ previous, event }: Pick<Link<unknown>, 'previous' | 'event'>): string {
  return sha256(canonical({ event, previous }));
}
