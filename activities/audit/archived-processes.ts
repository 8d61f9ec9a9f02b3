import { gunzipSync } from 'node:zlib';
import type { HistoryJson } from '../../audit/history.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import { everything, type Share, withinShare } from '../../audit/share.js';
import type { Store } from '../store/port.js';

/** Every task and period of which a history is archived, one after the other, with what was recorded of it. */
export async function* archivedProcesses({
  store,
  planId,
  share = everything,
}: {
  store: Pick<Store, 'archivedChains' | 'histories' | 'decidedEvents'>;
  /** All plans where none is named. */
  planId?: string;
  share?: Share;
}): AsyncGenerator<RecordedProcess> {
  for (const chain of withinShare(share, await store.archivedChains(planId))) {
    const archived = await store.histories(chain);
    const events = (await store.decidedEvents({ chain, from: 1 })).map(({ event }) => event);
    const histories = archived.map(
      ({ bytes }) => JSON.parse(gunzipSync(bytes).toString('utf8')) as HistoryJson,
    );
    yield { chain, histories, events, mayGoFurther: archived.at(-1)?.complete !== true };
  }
}
