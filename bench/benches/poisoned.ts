import { remediationTaskId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { quantile } from '../frame/statistics.js';
import { openProduct } from '../product/open-product.js';
import { commandOf, tenCommands, termsOf } from '../product/script.js';
import { clockNow, latencies } from './commands.js';

const inFlight = 5;
const tasksFor = ({ quick }: Setting) => (quick ? 10 : 200);

/** One task cannot be carried on by the code: its workflow task fails at every attempt. What the others notice of it. */
export const bench: Bench = {
  name: 'poisoned',
  title: 'Beside a poisoned task',
  product:
    'ten commands to each of 200 tasks, 5 in flight, while a task is there whose workflow code throws at every attempt; it was started with the round',
  baseline: 'the same, and every task is sound',
  figures: [
    {
      key: 'p99Ms',
      title: 'slowest hundredth of the others’ commands',
      unit: 'ms',
      better: 'less',
      limit: 1.1,
    },
    { key: 'p50Ms', title: 'latency of the others’ commands', unit: 'ms', better: 'less' },
  ],
  rounds: { usual: 7, quick: 2 },
  warmUp: true,
  needsServers: true,
  open: {
    product: (setting) => side({ setting, isPoisoned: true }),
    baseline: (setting) => side({ setting, isPoisoned: false }),
  },
};

async function side({
  setting,
  isPoisoned,
}: {
  setting: Setting;
  isPoisoned: boolean;
}): ReturnType<OpenSide> {
  const { client, start, command, recorded, close } = await openProduct(setting);
  const commandAt = (id: string, place: number) => {
    const step = tenCommands[place];
    if (!step) throw new Error('there are ten');
    return command(id, commandOf(step, `${id}-${String(place)}`));
  };
  const poisoned = (round: number) =>
    client.workflow.start(workflowTypes.remediationTask, {
      workflowId: remediationTaskId(`hong/${String(round + 2)}.1/x`),
      taskQueue,
      args: [{ terms: 'no terms at all' }],
    });
  return {
    measure: async (round) => {
      const ids = Array.from(
        { length: tasksFor(setting) },
        (_none, place) => `lanh/${String(round + 2)}.1/${String(place)}`,
      );
      const started = recorded.more(ids.length);
      const clock = clockNow();
      const act = (taskId: string) => start({ terms: termsOf({ taskId }), heedsFilings: true, clock });
      await atOnce({ items: ids, limit: inFlight, act });
      await started;
      const sick = isPoisoned ? await poisoned(round) : undefined;
      const taken = await latencies({ ids, limit: inFlight, send: commandAt });
      const attempt = (await sick?.describe())?.raw.pendingWorkflowTask?.attempt;
      if (sick && !(Number(attempt) > 1)) throw new Error('the poisoned task did not fail');
      await sick?.terminate('measured');
      return { p99Ms: quantile(taken, 0.99), p50Ms: quantile(taken, 0.5) };
    },
    close,
  };
}
