import { toInstant } from '../../domain/calendar/instant.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { openProduct } from '../product/open-product.js';
import { tenCommandsBegin, termsOf } from '../product/script.js';

const startsAtOnce = 20;
const dayMs = 86_400_000;
const countFor = ({ quick }: Setting) => (quick ? 40 : 300);
/** In the worker's own thread, where the heap can be measured; what a workflow holds is the same. */
const options = { debugMode: true, maxCachedWorkflows: 2_000 } as const;

/** What a workflow costs while it is kept in the cache of a worker. */
export const bench: Bench = {
  name: 'memory',
  title: 'Memory of a cached workflow',
  product: 'a task that was launched and is recorded',
  baseline: 'a bare workflow that waits for its timer',
  figures: [
    {
      key: 'heapKb',
      title: 'heap for each, after garbage collection',
      unit: 'KB',
      better: 'less',
      limit: 1.3,
    },
    { key: 'moreKb', title: 'resident memory for each, garbage and all', unit: 'KB', better: 'less' },
  ],
  rounds: { usual: 3, quick: 1 },
  warmUp: false,
  needsServers: true,
  freshProcesses: true,
  open: { product, baseline },
};

const idsFor = ({ setting, round, part }: { setting: Setting; round: number; part: number }) =>
  Array.from(
    { length: countFor(setting) },
    (_none, place) => `nho/${String(round + 2)}.${String(part)}/${String(place)}`,
  );

/** The second lot of workflows: what the first needed once and for all is no part of it. */
async function perWorkflow({
  setting,
  round,
  start,
}: {
  setting: Setting;
  round: number;
  start: (ids: readonly string[]) => Promise<void>;
}) {
  await start(idsFor({ setting, round, part: 1 }));
  const before = memory();
  const ids = idsFor({ setting, round, part: 2 });
  await start(ids);
  const now = memory();
  return {
    heapKb: (now.heapUsed - before.heapUsed) / 1_024 / ids.length,
    moreKb: Math.max(1, now.rss - before.rss) / 1_024 / ids.length,
  };
}

function memory(): NodeJS.MemoryUsage {
  if (!globalThis.gc) throw new Error('start it with --expose-gc');
  for (let time = 0; time < 3; time += 1) globalThis.gc();
  return process.memoryUsage();
}

async function product(setting: Parameters<OpenSide>[0]) {
  const { start, recorded, close } = await openProduct(setting, options);
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: tenCommandsBegin, rate: 1 };
  const startAll = async (ids: readonly string[]) => {
    const done = recorded.more(ids.length);
    const act = (taskId: string) => start({ terms: termsOf({ taskId }), heedsFilings: true, clock });
    await atOnce({ items: ids, limit: startsAtOnce, act });
    await done;
  };
  return { measure: (round: number) => perWorkflow({ setting, round, start: startAll }), close };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting, options);
  const startAll = async (ids: readonly string[]) => {
    const done = bare.done.more(ids.length);
    const act = (id: string) => bare.start(id, { rings: [Date.now() + dayMs] });
    await atOnce({ items: ids, limit: startsAtOnce, act });
    await done;
  };
  return { measure: (round: number) => perWorkflow({ setting, round, start: startAll }), close: bare.close };
}
