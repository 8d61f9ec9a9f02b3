import { chainFile, readChain } from '../../audit/chain.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import { planOverview } from '../../domain/views/plan-overview.js';
import { at } from '../../test/task/fixtures.js';
import type { Bench, Figure, Setting } from '../frame/bench.js';
import { exponentOf, linearithmic } from '../frame/statistics.js';
import { bytesIn } from '../product/bytes-in.js';
import { livedTasks, onePlan } from '../product/many-tasks.js';
import { apiReads, bareReads, medianMs, type Reads, readNames, readTitles } from '../product/reads.js';

const askings = 9;
const storedCollections = ['plans', 'tasks', 'notices'];
const sizesFor = ({ quick }: Setting) => (quick ? [100, 300, 1_000] : [100, 1_000, 10_000]);

const computed = {
  simulate: 'simulate: five months',
  synthesize: 'synthesis of a quarter',
  overview: 'board: the plan in one page',
  verify: 'verify: the chains of all events',
} as const;
type ComputedName = keyof typeof computed;
const kept = {
  heap: 'memory: the states of all tasks',
  disk: 'disk: the documents of the plan, its tasks and notices',
} as const;

/** How time grows with the number of tasks of one plan. */
export const bench: Bench = {
  name: 'growth',
  title: 'Growth from 100 over 1,000 to 10,000 tasks',
  product: 'what grows with a plan; the exponent e of time, or of bytes, ~ tasks^e',
  baseline: 'the bare query for reads; for the rest the same events written as JSON and read again',
  figures: Object.entries({ ...readTitles, ...computed, ...kept }).map(
    ([key, title]): Figure => ({ key, title, unit: 'exponent', better: 'less', ownLimit: linearithmic }),
  ),
  rounds: { usual: 3, quick: 2 },
  warmUp: true,
  needsServers: true,
  open: {
    product: (setting) => grown({ setting, open: apiReads, compute: ours }),
    baseline: (setting) => grown({ setting, open: bareReads, compute: asJson }),
  },
};

type Events = readonly ReturnType<typeof livedTasks>[number]['events'][];
interface Acts extends Readonly<Record<ComputedName, () => unknown>> {
  /** Makes what is held in memory. */
  readonly hold: () => unknown;
}
type Compute = (count: number, events: Events) => Acts;

const ours: Compute = (count, events) => {
  const files = events.map((ownEvents, place) => {
    const chainId = String(place);
    return { chainId, file: chainFile({ chainId, events: ownEvents }).text };
  });
  return {
    simulate: () => livedTasks(count),
    synthesize: () =>
      synthesize({
        ...{ planId: onePlan, planTitle: 'Kế hoạch mẫu', period: '2022-Q3', due: '2022-09-15' },
        frozenAt: at('2022-09-20', '08:00'),
        tasks: events,
      }),
    overview: () => planOverview({ tasks: events, now: at('2022-12-31', '08:00') }),
    verify: () => files.map((chain) => readChain(chain)),
    hold: () => livedTasks(count).map(({ state }) => state),
  };
};

const asJson: Compute = (_count, events) => {
  const again = () => JSON.parse(JSON.stringify(events)) as unknown;
  return { simulate: again, synthesize: again, overview: again, verify: again, hold: again };
};

async function grown({
  setting,
  open,
  compute,
}: {
  setting: Setting;
  open: (place: { uri: string; count: number }) => Promise<Reads>;
  compute: Compute;
}) {
  const sized: { count: number; reads: Reads; uri: string; acts: Acts }[] = [];
  for (const count of sizesFor(setting)) {
    const uri = setting.mongodbUri.replace(/(\/[^/?]+)(\?|$)/u, `$1x${String(count)}$2`);
    const events = livedTasks(count).map((task) => task.events);
    sized.push({ count, uri, reads: await open({ uri, count }), acts: compute(count, events) });
  }
  return {
    measure: async () => {
      const exponents: [string, number][] = [];
      const exponent = async (times: number, actFor: (of: (typeof sized)[number]) => () => unknown) => {
        const points = [];
        for (const one of sized)
          points.push({ size: one.count, value: await medianMs({ ask: actFor(one), times }) });
        return exponentOf(points);
      };
      for (const name of readNames)
        exponents.push([name, await exponent(askings, ({ reads }) => reads.ask[name])]);
      for (const name of Object.keys(computed) as ComputedName[])
        exponents.push([name, await exponent(1, ({ acts }) => acts[name])]);
      const bytes = async (of: (one: (typeof sized)[number]) => number | Promise<number>) => {
        const points = [];
        for (const one of sized) points.push({ size: one.count, value: await of(one) });
        return exponentOf(points);
      };
      exponents.push(['heap', await bytes(({ acts }) => heapOf(acts.hold))]);
      exponents.push(['disk', await bytes(({ uri }) => bytesIn({ uri, collections: storedCollections }))]);
      return Object.fromEntries(exponents);
    },
    close: async () => {
      for (const { reads } of sized) await reads.close();
    },
  };
}

/** What something that is made keeps of the heap, in bytes. */
function heapOf(make: () => unknown): number {
  const { gc } = globalThis;
  if (!gc) throw new Error('start it with --expose-gc');
  gc();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  gc();
  const after = process.memoryUsage().heapUsed;
  // It is looked at once more, so that it is there until then.
  return made === undefined ? 0 : after - before;
}
