import { simulate } from '../../domain/simulate/simulate.js';
import { realText, sampleText, tasksOf } from '../../test/support/plans.js';
import { at } from '../../test/task/fixtures.js';
import type { Bench, Setting } from '../frame/bench.js';

const from = at('2022-07-20', '08:00');
const to = at('2026-01-20', '08:00');
const quickTo = at('2022-12-31', '08:00');

/** Plans are simulated while somebody waits for the answer on a page. */
export const bench: Bench = {
  name: 'simulate',
  title: 'A plan simulated without a server',
  product: `3.5 years of ${realText ? 'the real plan' : 'the sample plan'}, in which nobody acts`,
  baseline: 'the same events written as JSON and read again',
  figures: [{ key: 'seconds', title: '3.5 years of the whole plan', unit: 's', better: 'less', ownLimit: 2 }],
  rounds: { usual: 7, quick: 3 },
  warmUp: true,
  needsServers: false,
  open: {
    product: ({ quick }) => {
      const asked = question(quick);
      return Promise.resolve(timed(() => void simulate(asked)));
    },
    baseline: ({ quick }) => {
      const events = [...simulate(question(quick)).events.values()];
      return Promise.resolve(timed(() => void JSON.parse(JSON.stringify(events))));
    },
  },
};

function question(quick: Setting['quick']) {
  const tasks = tasksOf({ text: quick ? sampleText : (realText ?? sampleText) });
  return { tasks, from, to: quick ? quickTo : to };
}

function timed(act: () => void) {
  return {
    measure: () => {
      const begun = performance.now();
      act();
      return Promise.resolve({ seconds: (performance.now() - begun) / 1_000 });
    },
    close: () => Promise.resolve(),
  };
}
