import { Worker } from '@temporalio/worker';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { replayReport } from '../../worker/replay/replay-report.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { bareCode, openBare } from '../bare/open-bare.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { openProduct } from '../product/open-product.js';
import { bareRings, commandOf, tenCommands, tenCommandsBegin, termsOf, walk } from '../product/script.js';

const inFlight = 20;
const idsFor = ({ quick }: Setting) =>
  Array.from({ length: quick ? 6 : 60 }, (_none, place) => `lai/1.1/${String(place)}`);
const clockNow = () => ({ temporalOrigin: toInstant(Date.now()), calendarOrigin: tenCommandsBegin, rate: 1 });

/** Histories are replayed against the workflow code, as a release and an auditor do. */
export const bench: Bench = {
  name: 'replay',
  title: 'Replay of recorded histories',
  product: '60 tasks of ten commands, each compared with the events that were recorded',
  baseline: "60 bare workflows of as many updates and timers, by the SDK's own replay",
  figures: [
    { key: 'perSecond', title: "events of Temporal's history", unit: 'a second', better: 'more' },
    { key: 'processMs', title: 'each process', unit: 'ms', better: 'less' },
  ],
  rounds: { usual: 5, quick: 1 },
  warmUp: true,
  needsServers: true,
  open: { product, baseline },
};

async function product(setting: Parameters<OpenSide>[0]) {
  const { client, store, start, command, stopWorker, close } = await openProduct(setting);
  const ids = idsFor(setting);
  const clock = clockNow();
  const live = async (taskId: string) => {
    await start({ terms: termsOf({ taskId }), heedsFilings: true, clock });
    for (const [place, step] of tenCommands.entries())
      await command(taskId, commandOf(step, `${taskId}-${String(place)}`));
  };
  await atOnce({ items: ids, limit: inFlight, act: live });
  // A command is answered when it is recorded.
  await stopWorker();
  const processes: RecordedProcess[] = [];
  for (const chain of ids) {
    const history = await fetchRunOf({ client, chain })(undefined);
    if (!history) throw new Error(`${chain} has no history`);
    processes.push({ chain, histories: [history], events: await store.events(chain), mayGoFurther: false });
  }
  const workflowBundle = await bundleForReplay();
  return {
    measure: async () => {
      const begun = performance.now();
      const { temporalEvents, divergences } = await replayReport({ workflowBundle, processes });
      const ms = performance.now() - begun;
      if (divergences.length > 0)
        throw new Error(`${String(divergences.length)} do not come out as recorded`);
      return { perSecond: (temporalEvents * 1_000) / ms, processMs: ms / ids.length };
    },
    close,
  };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  const ids = idsFor(setting);
  const { rings } = walk({
    terms: termsOf({ taskId: 'bare' }),
    launchedAt: tenCommandsBegin,
    steps: tenCommands,
  });
  const input = { rings: bareRings({ rings, clock: clockNow() }) };
  const live = async (id: string) => {
    await bare.start(id, input);
    for (const place of tenCommands.keys()) await bare.command(id, `${id}-${String(place)}`);
  };
  await atOnce({ items: ids, limit: inFlight, act: live });
  await bare.stopWorker();
  const histories = await Promise.all(
    ids.map(async (workflowId) => ({
      workflowId,
      history: await bare.client.workflow.getHandle(workflowId).fetchHistory(),
    })),
  );
  const events = histories.reduce((sum, { history }) => sum + (history.events?.length ?? 0), 0);
  const workflowBundle = await bareCode();
  return {
    measure: async () => {
      const begun = performance.now();
      for await (const { error } of Worker.runReplayHistories({ workflowBundle }, histories))
        if (error) throw error;
      const ms = performance.now() - begun;
      return { perSecond: (events * 1_000) / ms, processMs: ms / ids.length };
    },
    close: bare.close,
  };
}
