import type { Client } from '@temporalio/client';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import type { Store } from '../../activities/store/port.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { wholeHistory } from '../../audit/whole-history.js';
import type { HeldProcess } from './reconcile-chain.js';

/** MongoDB is asked once for so many. */
const copiesAtOnce = 25;
const batchesAhead = 2;
/** More do not make Temporal faster. */
const historiesAtOnce = 8;

type Stores = { readonly store: Pick<Store, 'copiesOf' | 'histories'>; readonly client: Client };

/** What both stores have of tasks and periods, in their order; it is read ahead of whoever works on it. */
export function heldProcesses({
  chains,
  ...stores
}: Stores & { readonly chains: readonly string[] }): AsyncGenerator<HeldProcess> {
  return severalAtOnce({
    items: withCopies({ chains, ...stores }),
    most: historiesAtOnce,
    work: (of) => withHistories({ ...of, ...stores }),
  });
}

async function* withCopies({
  chains,
  store,
}: Stores & { readonly chains: readonly string[] }): AsyncGenerator<Pick<HeldProcess, 'chain' | 'there'>> {
  const places = Array.from({ length: Math.ceil(chains.length / copiesAtOnce) }, (_one, place) => place);
  const batches = severalAtOnce({
    items: places,
    most: batchesAhead,
    work: (place) => store.copiesOf(chains.slice(place * copiesAtOnce, (place + 1) * copiesAtOnce)),
  });
  for await (const batch of batches) for (const [chain, there] of batch) yield { chain, there };
}

async function withHistories({
  chain,
  there,
  store,
  client,
}: Stores & Pick<HeldProcess, 'chain' | 'there'>): Promise<HeldProcess> {
  const fetchRun = fetchRunOf({ client, chain });
  let isHeld = false;
  const histories = await wholeHistory({
    fetchRun: async (runId) => {
      const found = await fetchRun(runId);
      isHeld ||= found !== undefined;
      return found;
    },
    archived: () => store.histories(chain),
  });
  return { chain, there, histories, isHeld };
}
