import { toInstant } from '../../domain/calendar/instant.js';
import { remediationTaskId, stateQuery } from '../../workflows/messages.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { openProduct } from '../product/open-product.js';
import { tenCommandsBegin, termsOf } from '../product/script.js';

const inFlight = 20;
const dayMs = 86_400_000;
const idsFor = ({ quick }: Setting) =>
  Array.from({ length: quick ? 60 : 1_000 }, (_none, place) => `mo/1.1/${String(place)}`);

/** A worker is started while many tasks are open: nothing is in its cache, each history is replayed when it is wanted. */
export const bench: Bench = {
  name: 'restart',
  title: 'Start of a worker with 1,000 open tasks',
  product: 'open tasks; each is asked for its state',
  baseline: 'as many bare workflows; each is asked for its stack',
  figures: [
    { key: 'firstS', title: 'until the first has answered', unit: 's', better: 'less' },
    { key: 'allS', title: 'until all have answered, 20 in flight', unit: 's', better: 'less' },
  ],
  rounds: { usual: 3, quick: 1 },
  warmUp: false,
  needsServers: true,
  open: { product, baseline },
};

async function restarted({
  ids,
  startWorker,
  ask,
}: {
  ids: readonly string[];
  startWorker: () => Promise<void>;
  ask: (id: string) => Promise<unknown>;
}) {
  const begun = performance.now();
  await startWorker();
  const [first = '', ...others] = ids;
  await ask(first);
  const firstS = (performance.now() - begun) / 1_000;
  await atOnce({ items: others, limit: inFlight, act: ask });
  return { firstS, allS: (performance.now() - begun) / 1_000 };
}

async function product(setting: Parameters<OpenSide>[0]) {
  const { client, start, recorded, startWorker, stopWorker, close } = await openProduct(setting);
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: tenCommandsBegin, rate: 1 };
  const ids = idsFor(setting);
  const done = recorded.more(ids.length);
  const act = (taskId: string) => start({ terms: termsOf({ taskId }), heedsFilings: true, clock });
  await atOnce({ items: ids, limit: inFlight, act });
  await done;
  const ask = (id: string) => client.workflow.getHandle(remediationTaskId(id)).query(stateQuery);
  return {
    measure: async () => {
      await stopWorker();
      return restarted({ ids, startWorker, ask });
    },
    close,
  };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  const ids = idsFor(setting);
  const done = bare.done.more(ids.length);
  await atOnce({ items: ids, limit: inFlight, act: (id) => bare.start(id, { rings: [Date.now() + dayMs] }) });
  await done;
  const ask = (id: string) => bare.client.workflow.getHandle(id).query('__stack_trace');
  return {
    measure: async () => {
      await bare.stopWorker();
      return restarted({ ids, startWorker: bare.startWorker, ask });
    },
    close: bare.close,
  };
}
