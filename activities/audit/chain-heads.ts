import { headOf, nextLink } from '../../audit/chain.js';
import { type ChainHead, periodOfChain } from '../../audit/checkpoint.js';
import { refusedChain } from '../../audit/refused.js';
import { type Veil, veiled, veilOf } from '../../audit/veil.js';
import type { ChainStanding, DecidedEvent, StoredHead } from '../store/head-port.js';
import type { Store } from '../store/port.js';

const atOnce = 10;

/** Whether the process itself stands where its copy does: what only a dead worker wrote is no truth (docs/adr/0010). */
export type Confirm = (chain: string) => Promise<boolean>;

/**
 * How far the chains of a plan have come. What was recorded since the last time is linked on; a chain of which a later decision
 * has replaced or taken away events is reckoned anew. A chain with something that was decided only just now waits, as does one
 * that its process does not confirm.
 */
export async function chainHeads({
  store,
  planId,
  settledBeforeMs,
  confirm,
}: {
  store: Store;
  planId: string;
  settledBeforeMs: number;
  confirm: Confirm;
}): Promise<readonly ChainHead[]> {
  const [standings, stored, refusedCounts, secret] = await Promise.all([
    store.chainStandings(planId),
    store.heads(planId),
    store.refusedCounts(planId),
    store.veilSecret(planId),
  ]);
  const veil = veilOf(secret);
  const known = new Map(stored.map((head) => [head.chain, head]));
  const heads: ChainHead[] = [];
  const move = async (standing: ChainStanding): Promise<void> => {
    const before = known.get(standing.chain);
    const refused = refusedCounts.get(standing.chain) ?? 0;
    const head = isFresh({ standing, head: before, refused, veil })
      ? before
      : await moved({ store, planId, standing, before, refused, veil, settledBeforeMs, confirm });
    if (head) heads.push(signable(head));
  };
  for (let first = 0; first < standings.length; first += atOnce)
    await Promise.all(standings.slice(first, first + atOnce).map(move));
  return heads;
}

function isFresh({
  standing,
  head,
  refused,
  veil,
}: {
  standing: ChainStanding;
  head: StoredHead | undefined;
  refused: number;
  veil: Veil;
}): boolean {
  return (
    head?.sequence === standing.sequence &&
    head.decidedAtMs === standing.decidedAtMs &&
    head.veilId === veil.id &&
    (head.refused?.sequence ?? 0) === refused
  );
}

async function moved({
  store,
  planId,
  standing: { chain, sequence, decidedAtMs },
  before,
  refused,
  veil,
  settledBeforeMs,
  confirm,
}: {
  store: Store;
  planId: string;
  standing: ChainStanding;
  before: StoredHead | undefined;
  refused: number;
  veil: Veil;
  settledBeforeMs: number;
  confirm: Confirm;
}): Promise<StoredHead | undefined> {
  if (decidedAtMs >= settledBeforeMs) return before;
  const start = before && before.veilId === veil.id ? await continued({ store, before }) : undefined;
  const added = await store.decidedEvents({ chain, from: (start?.sequence ?? 0) + 1 });
  const isWhole = (start?.sequence ?? 0) + added.length === sequence;
  if (!isWhole || added.some((event) => event.decidedAtMs >= settledBeforeMs)) return before;
  const isMoved = added.length > 0 || start !== before;
  if (isMoved && !(await confirm(chain))) return before;
  const head: StoredHead = {
    chain,
    planId,
    sequence,
    ...linked({ chain, start, added, veil }),
    veilId: veil.id,
    decidedAtMs,
    ...(refused > 0 && { refused: await refusedHead({ store, chain, veil }) }),
  };
  await store.putHead(head);
  return head;
}

/** The head from which a chain goes on; none when what it stands for is no more. */
async function continued({
  store,
  before,
}: {
  store: Store;
  before: StoredHead;
}): Promise<StoredHead | undefined> {
  const { chain, sequence, decidedAtMs } = before;
  const [isReplaced, [last]] = await Promise.all([
    store.isReplaced({ chain, upTo: sequence, decidedAfterMs: decidedAtMs }),
    store.decidedEvents({ chain, from: sequence }),
  ]);
  return isReplaced || last?.sequence !== sequence ? undefined : before;
}

function linked({
  chain,
  start,
  added,
  veil,
}: {
  chain: string;
  start: StoredHead | undefined;
  added: readonly DecidedEvent[];
  veil: Veil;
}): Pick<StoredHead, 'head' | 'veiled'> {
  let [plain, hidden] = [start?.head, start?.veiled];
  for (const { event } of added) {
    const link = (hash: string | undefined, value: unknown) =>
      nextLink({ chainId: chain, last: hash === undefined ? undefined : { hash }, event: value }).hash;
    plain = link(plain, event);
    hidden = link(hidden, veiled({ value: event, chain, veil }));
  }
  const none = headOf({ chainId: chain, events: [] });
  return { head: plain ?? none, veiled: hidden ?? none };
}

async function refusedHead({
  store,
  chain,
  veil,
}: {
  store: Store;
  chain: string;
  veil: Veil;
}): Promise<NonNullable<StoredHead['refused']>> {
  const links = await store.refused(chain);
  const events = links.map(({ event }) => veiled({ value: event, chain, veil }));
  return {
    sequence: links.length,
    head: links.at(-1)?.hash ?? '',
    veiled: headOf({ chainId: refusedChain(chain), events }),
  };
}

function signable({ chain, sequence, head, veiled: hidden, refused }: StoredHead): ChainHead {
  const periodId = periodOfChain(chain);
  if (periodId !== undefined) return { periodId, sequence, head, veiled: hidden };
  return { taskId: chain, sequence, head, veiled: hidden, ...(refused && { refused }) };
}
