import type { Bench, Figure, Setting } from '../frame/bench.js';
import {
  apiReads,
  bareReads,
  medianMs,
  type ReadName,
  type Reads,
  readNames,
  readTitles,
} from '../product/reads.js';

const figure = (name: ReadName): Figure => ({
  key: name,
  title: readTitles[name],
  unit: 'ms',
  better: 'less',
  limit: 1.5,
});
const askings = 20;
const countFor = ({ quick }: Setting) => (quick ? 1_000 : 10_000);

/** What people wait for when they open a page, where a plan has ten thousand tasks. */
export const bench: Bench = {
  name: 'reads',
  title: 'Reads at 10,000 tasks',
  product:
    'requests of the API, over HTTP: who asks is known, what he may see is part of the question, the answer is JSON',
  baseline: 'the same questions to the driver of the database, in the same process, for everything',
  figures: readNames.map(figure),
  rounds: { usual: 7, quick: 3 },
  warmUp: true,
  needsServers: true,
  open: {
    product: async (setting) => measured(await apiReads(placeOf(setting))),
    baseline: async (setting) => measured(await bareReads(placeOf(setting))),
  },
};

function placeOf(setting: Setting) {
  return { uri: setting.mongodbUri, count: countFor(setting) };
}

function measured({ ask, close }: Reads) {
  return {
    measure: async () => {
      const found: [ReadName, number][] = [];
      for (const name of readNames) found.push([name, await medianMs({ ask: ask[name], times: askings })]);
      return Object.fromEntries(found);
    },
    close,
  };
}
