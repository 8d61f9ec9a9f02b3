import type { WorkflowHandle } from '@temporalio/client';
import mongoose from 'mongoose';
import { TestApi } from '../../test/support/api.js';
import { sampleText, tasksOf } from '../../test/support/plans.js';
import { rebuildPlan } from '../../worker/replay/rebuild-plan.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce, millisecondsOf } from '../frame/at-once.js';
import type { Bench, Figure, OpenSide, Setting } from '../frame/bench.js';
import { exponentOf, linearithmic } from '../frame/statistics.js';
import { bytesIn } from '../product/bytes-in.js';
import { launchPlan } from '../product/launch-plan.js';
import { openProduct } from '../product/open-product.js';

const dayMs = 86_400_000;
const inFlight = 20;
/** How many times the sample plan is there, when it is measured. */
const plansFor = ({ quick }: Setting) => (quick ? [1, 2] : [1, 6, 60]);
const copies = ['events', 'notices', 'tasks'];
const tasksInPlan = tasksOf({ text: sampleText }).length;

/** What it costs to have ever more tasks alive in one Temporal and one MongoDB. */
export const bench: Bench = {
  name: 'growth-live',
  title: 'Growth from 168 over 1,008 to 10,080 live tasks',
  product:
    'the sample plan launched over and over, until so many tasks are open; then all copies are dropped and rebuilt from the histories; the exponent e of time ~ tasks^e',
  baseline: 'as many bare workflows started; then all their histories fetched',
  figures: [
    { key: 'launch', title: 'launch, until all are recorded' },
    { key: 'rebuild', title: 'rebuild: events, notices and views from the histories' },
    { key: 'disk', title: 'bytes in MongoDB, beside those of the bare histories' },
  ].map((figure): Figure => ({ ...figure, unit: 'exponent', better: 'less', ownLimit: linearithmic })),
  rounds: { usual: 1, quick: 1 },
  warmUp: false,
  roundWithinMs: 1_800_000,
  needsServers: true,
  open: { product, baseline },
};

/** Lets a side grow from size to size. Each figure is the exponent of what was needed until so many were there. */
async function grown({
  setting,
  launch,
  rebuildAll,
  kept,
}: {
  setting: Setting;
  launch: (place: number) => Promise<void>;
  rebuildAll: (plans: number) => Promise<void>;
  kept: () => Promise<number>;
}) {
  const points: Record<'launch' | 'rebuild' | 'disk', { size: number; value: number }[]> = {
    ...{ launch: [], rebuild: [], disk: [] },
  };
  let launched = 0;
  let launchMs = 0;
  for (const plans of plansFor(setting)) {
    const size = plans * tasksInPlan;
    for (; launched < plans; launched += 1) launchMs += await millisecondsOf(() => launch(launched));
    points.launch.push({ size, value: launchMs });
    points.disk.push({ size, value: await kept() });
    points.rebuild.push({ size, value: await millisecondsOf(() => rebuildAll(plans)) });
  }
  return Object.fromEntries(Object.entries(points).map(([key, measured]) => [key, exponentOf(measured)]));
}

async function product(setting: Parameters<OpenSide>[0]) {
  const { client, store, recorded, close } = await openProduct(setting);
  const api = await TestApi.start({ store, client, checksAnswers: false });
  const bare = await mongoose.createConnection(setting.mongodbUri).asPromise();
  const workflowBundle = await bundleForReplay();
  const planIdOf = (place: number) => `mau-${String(place)}`;
  const launch = async (place: number) => {
    const planId = planIdOf(place);
    const done = recorded.more(tasksInPlan);
    await launchPlan({ api, client, text: sampleText, planId });
    await done;
  };
  const rebuildAll = async (plans: number) => {
    for (const name of copies) await bare.collection(name).deleteMany({});
    for (let place = 0; place < plans; place += 1) {
      const planId = planIdOf(place);
      const { notRebuilt, views } = await rebuildPlan({ store, client, planId, workflowBundle });
      if (notRebuilt.length > 0 || views.written < tasksInPlan)
        throw new Error(`${planId}: ${String(views.written)} of ${String(tasksInPlan)} views are rebuilt`);
    }
  };
  const kept = () => bytesIn({ uri: setting.mongodbUri, collections: copies });
  return {
    measure: () => grown({ setting, launch, rebuildAll, kept }),
    close: async () => {
      await bare.close();
      await api.close();
      await close();
    },
  };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  const idsOf = (place: number) =>
    Array.from({ length: tasksInPlan }, (_none, task) => `bare-${String(place)}-${String(task)}`);
  const handles: WorkflowHandle[] = [];
  const launch = async (place: number) => {
    const done = bare.done.more(tasksInPlan);
    const rings = [Date.now() + dayMs];
    await atOnce({
      items: idsOf(place),
      limit: inFlight,
      act: async (id) => void handles.push(await bare.start(id, { rings })),
    });
    await done;
  };
  const rebuildAll = () =>
    atOnce({ items: handles, limit: inFlight, act: (handle) => handle.fetchHistory() });
  const kept = async () => {
    let bytes = 0;
    await atOnce({
      items: handles,
      limit: inFlight,
      act: async (handle) => {
        bytes += (await handle.describe()).historySize ?? 0;
      },
    });
    return bytes;
  };
  return { measure: () => grown({ setting, launch, rebuildAll, kept }), close: bare.close };
}
