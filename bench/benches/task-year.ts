import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { createTimeSkipping } from '../../test/support/time-skipping.js';
import { Rehearsal } from '../../test/workflows/rehearsal.js';
import { bareQueue, bareType, bareUpdate } from '../bare/messages.js';
import { bareCode } from '../bare/open-bare.js';
import type { Bench, OpenSide } from '../frame/bench.js';
import { quietRuntime } from '../frame/temporal.js';
import { bareRings, termsOf, walk } from '../product/script.js';
import { yearBegins, yearBrief, yearEnds, yearSteps } from '../product/task-year.js';

const { EventType } = proto.temporal.api.enums.v1;

/** Events of Temporal's history by what they are for. */
const parts = {
  workflowTasks: /WORKFLOW_TASK/,
  updates: /UPDATE/,
  timers: /TIMER/,
  localActivities: /MARKER/,
  activities: /ACTIVITY_TASK/,
  startAndEnd: /WORKFLOW_EXECUTION_(STARTED|COMPLETED)$/,
} as const;

const { rings } = walk({
  terms: termsOf({ taskId: 'bare', ...yearBrief }),
  launchedAt: yearBegins,
  steps: yearSteps,
  until: yearEnds,
});
/** Commands, and moments at which time acted; the launch is the first. */
const stimuli = rings.length;

/** The history of a task in a year, by its parts: what Temporal keeps for ten years, and what a replay has to go through. */
export const bench: Bench = {
  name: 'task-year',
  title: 'History of a task-year',
  product: `a task with three sign-offs, four reports of which one is late, and completion: ${String(yearSteps.length)} commands and ${String(stimuli - yearSteps.length)} moments at which it begins or time acts`,
  baseline: 'a bare workflow with as many updates, timers, and local activities that do nothing',
  figures: [
    {
      key: 'each',
      title: 'events for each command or moment',
      unit: 'events',
      better: 'less',
      ownLimit: 6.5,
    },
    { key: 'all', title: 'the year', unit: 'events', better: 'less' },
    { key: 'workflowTasks', title: '· workflow tasks', unit: 'events', better: 'less' },
    { key: 'updates', title: '· updates', unit: 'events', better: 'less' },
    { key: 'timers', title: '· timers started, moved and rung', unit: 'events', better: 'less' },
    { key: 'localActivities', title: '· local activities', unit: 'events', better: 'less' },
    { key: 'startAndEnd', title: '· start and end', unit: 'events', better: 'less' },
    { key: 'historyKb', title: 'size of the year', unit: 'KB', better: 'less' },
  ],
  rounds: { usual: 2, quick: 1 },
  warmUp: false,
  needsServers: false,
  open: { product, baseline },
};

async function counted({ client, id }: { client: Client; id: string }) {
  const history = await client.workflow.getHandle(id).fetchHistory();
  const types = (history.events ?? []).map(({ eventType }) => EventType[eventType ?? 0] ?? '');
  const counts = Object.entries(parts).map(
    ([part, pattern]) => [part, types.filter((type) => pattern.test(type)).length] as const,
  );
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  if (sum !== types.length)
    throw new Error(`of ${String(types.length)} events ${String(sum)} are for something`);
  const { activities, ...others } = Object.fromEntries(counts);
  if (activities) throw new Error('an activity ran: the store was away');
  const bytes = proto.temporal.api.history.v1.History.encode(history).finish().length;
  return { ...others, all: types.length, each: types.length / stimuli, historyKb: bytes / 1_024 };
}

async function product(_setting: Parameters<OpenSide>[0]) {
  const rehearsal = await Rehearsal.start();
  return {
    measure: async () => {
      await rehearsal.calendarAt(yearBegins);
      const taskId = await rehearsal.launch({ taskId: `nam/7.1/${randomUUID()}`, ...yearBrief });
      for (const { at, by, does } of yearSteps) {
        await rehearsal.until(at);
        await rehearsal.does(taskId, by, does);
      }
      await rehearsal.until(yearEnds);
      const { phase } = await rehearsal.state(taskId);
      if (phase !== 'closed') throw new Error(`the task is ${phase}`);
      return counted({ client: rehearsal.env.client, id: `remediation-task/${taskId}` });
    },
    close: () => rehearsal.end([]),
  };
}

async function baseline(_setting: Parameters<OpenSide>[0]) {
  quietRuntime();
  const env = await createTimeSkipping();
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: bareQueue,
    workflowBundle: await bareCode(),
    activities: { nothing: () => Promise.resolve() },
  });
  const running = worker.run();
  const { client } = env;
  return {
    measure: async () => {
      const temporalOrigin = await env.currentTimeMs();
      const clock = { temporalOrigin: toInstant(temporalOrigin), calendarOrigin: yearBegins, rate: 1 };
      const id = `bare-${randomUUID()}`;
      const args = [{ rings: bareRings({ rings, clock }), ends: true }];
      const handle = await client.workflow.start(bareType, { workflowId: id, taskQueue: bareQueue, args });
      for (const [place, { at }] of yearSteps.entries()) {
        const moment = temporalOrigin + toEpochMs(at) - toEpochMs(yearBegins);
        const wait = moment - (await env.currentTimeMs());
        if (wait > 0) await env.sleep(wait);
        await handle.executeUpdate(bareUpdate, { updateId: `${id}-${String(place)}` });
      }
      await handle.result();
      return counted({ client, id });
    },
    close: async () => {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}
