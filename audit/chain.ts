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

/** The file of a chain, a link a line in canonical JSON, and its head: what happened is put into its one text once. */
export function chainFile({ chainId, events }: { chainId: string; events: readonly unknown[] }): {
  readonly text: string;
  readonly head: string;
} {
  let previous = beginningOf(chainId);
  let file = '';
  for (const event of events) {
    const text = canonical(event);
    const hash = hashOfText({ text, previous });
    file += `${opening}${text},"hash":"${hash}","previous":"${previous}"}\n`;
    previous = hash;
  }
  return { text: file, head: previous };
}

/** The file of a chain as it is read: the text of what happened, which nobody has looked into yet, and the hashes of the links. */
export interface ChainTexts {
  readonly texts: readonly string[];
  readonly hashes: readonly string[];
}

/** What the file of a chain holds; the place, from 0, of the first link that does not follow; undefined for what is no such file. */
export function readChain({
  chainId,
  file,
}: {
  chainId: string;
  file: string;
}): ChainTexts | { readonly broken: number } | undefined {
  const lines = file.split('\n');
  if (lines.pop() !== '') return undefined;
  const texts: string[] = [];
  const hashes: string[] = [];
  let before = beginningOf(chainId);
  for (const [place, line] of lines.entries()) {
    const [, hash, previous] = ending.exec(line.slice(-endingLength)) ?? [];
    if (!line.startsWith(opening) || hash === undefined) return undefined;
    const text = line.slice(opening.length, -endingLength);
    if (previous !== before || hash !== hashOfText({ text, previous })) return { broken: place };
    texts.push(text);
    hashes.push(hash);
    before = hash;
  }
  return { texts, hashes };
}

/** The canonical JSON of a link (RFC 8785 sorts its members) around the canonical text of what happened. */
const opening = '{"event":';
const ending = /^,"hash":"([0-9a-f]{64})","previous":"([0-9a-f]{64})"\}$/;
const endingLength = 153;

function linkHash({ previous, event }: Pick<Link<unknown>, 'previous' | 'event'>): string {
  return hashOfText({ text: canonical(event), previous });
}

function hashOfText({ text, previous }: { text: string; previous: string }): string {
  return sha256(`${opening}${text},"previous":${JSON.stringify(previous)}}`);
}
