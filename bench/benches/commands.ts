import type { WorkerOptions } from '@temporalio/worker';
import { toInstant } from '../../domain/calendar/instant.js';
import { TestApi } from '../../test/support/api.js';
import type { RemediationTaskInput } from '../../workflows/messages.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce, millisecondsOf } from '../frame/at-once.js';
import type { Bench, OpenSide } from '../frame/bench.js';
import { quantile } from '../frame/statistics.js';
import { openProduct } from '../product/open-product.js';
import { bareRings, commandOf, tenCommands, tenCommandsBegin, termsOf, walk } from '../product/script.js';

const alone = 4;
const inFlight = 20;

/** Ten commands of a task: one after the other, and twenty tasks at once. */
export const bench: Bench = {
  name: 'commands',
  title: 'Commands',
  product:
    'ten commands of a task (acceptance, plan, approval, sign-off, progress, report): each is decided, and events, notices and view are written before it is answered',
  baseline:
    'as many updates of a bare workflow, which moves its timer as often, each with a local activity that does nothing',
  figures: [
    { key: 'aloneMs', title: 'latency of a command alone', unit: 'ms', better: 'less', limit: 1.3 },
    { key: 'inFlightMs', title: 'latency with 20 in flight', unit: 'ms', better: 'less', limit: 1.3 },
    { key: 'perSecond', title: 'commands with 20 in flight', unit: 'a second', better: 'more', limit: 0.8 },
    { key: 'events', title: 'events of history for each of the ten', unit: 'events', better: 'less' },
    { key: 'apiMs', title: 'latency alone over HTTP, logged in', unit: 'ms', better: 'less' },
  ],
  rounds: { usual: 5, quick: 2 },
  warmUp: true,
  needsServers: true,
  open: { product, baseline },
};

type Send = (id: string, place: number) => Promise<unknown>;

/** Ten commands to each of some processes: how long each took. */
export async function latencies({ ids, limit, send }: { ids: readonly string[]; limit: number; send: Send }) {
  const taken: number[] = [];
  await atOnce({
    items: ids,
    limit,
    act: async (id) => {
      for (const place of tenCommands.keys()) taken.push(await millisecondsOf(() => send(id, place)));
    },
  });
  return taken;
}

async function measured({
  send,
  overHttp,
  ids,
  historyLength,
}: {
  send: Send;
  overHttp: Send;
  ids: readonly string[];
  historyLength: (id: string) => Promise<number>;
}) {
  const [single, http, many] = [ids.slice(0, alone), ids.slice(alone, 2 * alone), ids.slice(2 * alone)];
  const [first = ''] = single;
  const before = await historyLength(first);
  const aloneMs = quantile(await latencies({ ids: single, limit: 1, send }), 0.5);
  const events = ((await historyLength(first)) - before) / tenCommands.length;
  const apiMs = quantile(await latencies({ ids: http, limit: 1, send: overHttp }), 0.5);
  const begun = performance.now();
  const busy = await latencies({ ids: many, limit: inFlight, send });
  const perSecond = (busy.length * 1_000) / (performance.now() - begun);
  return { aloneMs, apiMs, events, inFlightMs: quantile(busy, 0.5), perSecond };
}

const idsOf = (round: number) =>
  Array.from(
    { length: 2 * alone + inFlight },
    (_none, place) => `ban/${String(round + 2)}.1/${String(place)}`,
  );
export const clockNow = () => ({
  temporalOrigin: toInstant(Date.now()),
  calendarOrigin: tenCommandsBegin,
  rate: 1,
});

async function product(setting: Parameters<OpenSide>[0]) {
  return sideOfProduct(setting);
}

/** The commands given to dondoc, with more options for its worker. */
export async function sideOfProduct(setting: Parameters<OpenSide>[0], options: Partial<WorkerOptions> = {}) {
  const { client, store, start, command, recorded, close } = await openProduct(setting, options);
  const many = 1e9;
  const limits = { perAddress: many, perPerson: many, logins: many };
  const api = await TestApi.start({ store, client, checksAnswers: false, limits });
  const commandAt = (id: string, place: number) => {
    const step = tenCommands[place];
    if (!step) throw new Error('there are ten');
    return commandOf(step, `${id}-${String(place)}`);
  };
  const overHttp: Send = async (id, place) => {
    const { id: commandId, by, ...body } = commandAt(id, place);
    const asked = {
      as: by,
      method: 'POST',
      path: `/tasks/${id}/commands`,
      body: { id: commandId, command: body },
    } as const;
    const { status, body: said } = await api.ask(asked);
    if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(said)}`);
  };
  return {
    measure: async (round: number) => {
      const ids = idsOf(round);
      const started = recorded.more(ids.length);
      const clock = clockNow();
      await atOnce({
        items: ids,
        limit: inFlight,
        act: (taskId) =>
          start({ terms: termsOf({ taskId }), heedsFilings: true, clock } satisfies RemediationTaskInput),
      });
      await started;
      return measured({
        send: (id, place) => command(id, commandAt(id, place)),
        overHttp,
        ids,
        historyLength: async (id) =>
          Number((await client.workflow.getHandle(`remediation-task/${id}`).describe()).historyLength),
      });
    },
    close: async () => {
      await api.close();
      await close();
    },
  };
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  const { rings } = walk({
    terms: termsOf({ taskId: 'bare' }),
    launchedAt: tenCommandsBegin,
    steps: tenCommands,
  });
  const send: Send = (id, place) => bare.command(id, `${id}-${String(place)}`);
  return {
    measure: async (round: number) => {
      const ids = idsOf(round);
      const input = { rings: bareRings({ rings, clock: clockNow() }) };
      const started = bare.done.more(ids.length);
      await atOnce({ items: ids, limit: inFlight, act: (id) => bare.start(id, input) });
      await started;
      return measured({
        send,
        overHttp: send,
        ids,
        historyLength: async (id) =>
          Number((await bare.client.workflow.getHandle(id).describe()).historyLength),
      });
    },
    close: bare.close,
  };
}
