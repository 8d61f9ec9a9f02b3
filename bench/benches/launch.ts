import { TestApi } from '../../test/support/api.js';
import { realText, sampleText, tasksOf } from '../../test/support/plans.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { launchPlan } from '../product/launch-plan.js';
import { openProduct } from '../product/open-product.js';

const startsAtOnce = 20;
const dayMs = 86_400_000;
const textFor = ({ quick }: Setting) => (quick ? sampleText : (realText ?? sampleText));

/** A whole plan is launched. */
export const bench: Bench = {
  name: 'launch',
  title: 'Launch of a plan',
  product: `${realText ? 'the real plan' : 'the sample plan'}: the text is sent to the API, read, stored, and a workflow is started for each task`,
  baseline: 'a loop that starts as many bare workflows, twenty at once',
  figures: [
    { key: 'startedS', title: 'until all are started', unit: 's', better: 'less', limit: 1.25 },
    {
      key: 'recordedS',
      title: 'until all have done their first local activity',
      unit: 's',
      better: 'less',
      limit: 1.25,
    },
  ],
  rounds: { usual: 3, quick: 1 },
  warmUp: false,
  needsServers: true,
  open: { product, baseline },
};

async function product(setting: Parameters<OpenSide>[0]) {
  const { client, store, recorded, close } = await openProduct(setting);
  const api = await TestApi.start({ store, client, checksAnswers: false });
  const text = textFor(setting);
  const count = tasksOf({ text }).length;
  return {
    measure: async (round: number) => {
      const planId = `ke-hoach-${String(round)}`;
      const done = recorded.more(count);
      const begun = performance.now();
      await launchPlan({ api, client, text, planId });
      const startedS = (performance.now() - begun) / 1_000;
      await done;
      return { startedS, recordedS: (performance.now() - begun) / 1_000 };
    },
    close: async () => {
      await api.close();
      await close();
    },
  };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  const ids = Array.from({ length: tasksOf({ text: textFor(setting) }).length }, (_none, place) =>
    String(place),
  );
  return {
    measure: async (round: number) => {
      const done = bare.done.more(ids.length);
      const begun = performance.now();
      const rings = [Date.now() + dayMs];
      const act = (id: string) => bare.start(`bare-${String(round)}-${id}`, { rings });
      await atOnce({ items: ids, limit: startsAtOnce, act });
      const startedS = (performance.now() - begun) / 1_000;
      await done;
      return { startedS, recordedS: (performance.now() - begun) / 1_000 };
    },
    close: bare.close,
  };
}
