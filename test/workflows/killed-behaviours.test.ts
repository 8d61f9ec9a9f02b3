import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { calendarNow } from '../../domain/calendar/clock.js';
import { toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { nextAct } from '../../domain/simulate/next-act.js';
import type { Command } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import { tick } from '../../domain/task/tick.js';
import {
  commandUpdate,
  type RemediationTaskInput,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';
import { randomLife } from './random-behaviour.js';

/** Two calendar days pass in a second; the test lives through some months. */
const rate = 172_800;
const behaviours = 50;
const kills = 5;

let server: DevServer;
let database: TestDatabase;
let store: Store;
let worker: ChildProcess;
const startWorker = () => startWorkerProcess({ ...server, mongodbUri: database.uri });

beforeAll(async () => {
  server = await startDevServer();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  worker = startWorker();
});
afterAll(async () => {
  await killProcess(worker);
  await store.close();
  await server.stop();
  await database.drop();
});

test('a workflow whose worker is killed at random gives the events that the core gives for the same commands at the same moments, for 50 random behaviours', async () => {
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection, namespace: server.namespace });
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: at('2022-07-20', '08:00'), rate };
  const lives = Array.from({ length: behaviours }, (_none, seed) => ({
    ...randomLife(seed),
    taskId: `killed/7.1/${String(seed)}`,
    sent: new Map<string, Command>(),
    taken: new Set<string>(),
  }));
  for (const { taskId, changes } of lives) {
    const terms = { brief: { ...brief, ...changes, taskId }, policy, calendar };
    await client.workflow.start(workflowTypes.remediationTask, {
      workflowId: remediationTaskId(taskId),
      taskQueue,
      args: [{ terms, clock, heedsFilings: true } satisfies RemediationTaskInput],
    });
  }

  let over = false;
  const acting = Promise.all(lives.map((life) => live({ life, client, clock, over: () => over })));
  for (let killed = 0; killed < kills; killed += 1) {
    await untilStarted(worker);
    await pause(2_500 + killed * 700);
    await killProcess(worker);
    worker = startWorker();
  }
  await untilStarted(worker);
  await untilLived(lives);
  over = true;
  await acting;

  let commands = 0;
  for (const { taskId, sent } of lives) {
    const events = await store.events(taskId);
    const carriedOut = events.filter((event) => event.commandId !== undefined);
    commands += new Set(carriedOut.map(({ commandId }) => commandId)).size;
    expect(events).toEqual(lived({ events, sent }));
  }
  expect(commands).toBeGreaterThan(behaviours);
  await connection.close();
}, 400_000);

type Life = ReturnType<typeof randomLife> & {
  readonly taskId: string;
  readonly sent: Map<string, Command>;
  readonly taken: Set<string>;
};

/** Each was launched, and on the whole they did something; a busy machine takes its time for it. */
async function untilLived(lives: readonly Life[]): Promise<void> {
  const end = Date.now() + 180_000;
  await pause(5_000);
  for (;;) {
    const views = await Promise.all(lives.map(({ taskId }) => store.task(taskId)));
    const taken = lives.reduce((sum, life) => sum + life.taken.size, 0);
    if (views.every((view) => view !== undefined) && taken > behaviours) return;
    if (Date.now() > end) throw new Error(`${String(taken)} commands were taken`);
    await pause(1_000);
  }
}

/** People act as their behaviour says, as soon as its moment has come and the worker is there to take it. */
async function live({
  life: { taskId, behaviour, sent, taken },
  client,
  clock,
  over,
}: {
  life: Life;
  client: Client;
  clock: NonNullable<RemediationTaskInput['clock']>;
  over: () => boolean;
}): Promise<void> {
  const handle = client.workflow.getHandle(remediationTaskId(taskId));
  while (!over()) {
    await pause(400);
    const state = (await store.task(taskId))?.state;
    if (!state || state.phase === 'closed') continue;
    const now = calendarNow({ clock, epochMs: Date.now() });
    const act = nextAct({ state, behaviour, from: now });
    if (!act || toEpochMs(act.at) > toEpochMs(now)) continue;
    sent.set(act.command.id, act.command);
    // A refusal is an answer too: time went on while the worker was away.
    await handle
      .executeUpdate(commandUpdate, { updateId: act.command.id, args: [act.command] })
      .then(() => taken.add(act.command.id))
      .catch(() => undefined);
  }
}

/** What the core makes of the same launch and the same commands, each at the moment at which the workflow took it. */
function lived({
  events,
  sent,
}: {
  events: readonly TaskEvent[];
  sent: ReadonlyMap<string, Command>;
}): readonly TaskEvent[] {
  const first = events[0];
  if (first?.type !== 'taskLaunched') throw new Error('a task begins with its launch');
  const again: TaskEvent[] = [...launch({ terms: first, now: first.at })];
  let state: TaskState = fold(again);
  const take = (more: readonly TaskEvent[]) => {
    again.push(...more);
    state = fold(more, state);
  };
  take(tick({ state, now: first.at }));
  for (const event of events) {
    const command = event.commandId === undefined ? undefined : sent.get(event.commandId);
    if (!command || again.some(({ commandId }) => commandId === event.commandId)) continue;
    const decision = decide({ state, command, now: event.at });
    if (!decision.ok) throw new Error(`the core refuses what the workflow took: ${decision.refusal.code}`);
    take(decision.events);
  }
  take(tick({ state, now: events.at(-1)?.at ?? first.at }));
  return again;
}
