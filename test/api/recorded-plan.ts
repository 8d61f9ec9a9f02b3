import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import { addDays, dateOf, type Instant, toInstant } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { leadersOfPlan } from '../../domain/launch/plan-leaders.js';
import { decidePeriod, synthesisBuilt } from '../../domain/period/decide.js';
import type { PeriodEvent } from '../../domain/period/events.js';
import { foldPeriod } from '../../domain/period/evolve.js';
import { periodAfter, schedulePeriod } from '../../domain/period/schedule.js';
import { tickPeriod } from '../../domain/period/tick.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { tasksOf } from '../support/plans.js';
import { dpi } from './people.js';

const launchedAt = '2022-07-20T08:00:00.000+07:00';

/** A plan that has lived until a moment, recorded as its workflows would have recorded it, with the API over it. */
export interface RecordedPlan {
  readonly planId: string;
  readonly store: Store;
  readonly api: TestApi;
  readonly events: ReadonlyMap<string, readonly TaskEvent[]>;
  readonly end: () => Promise<void>;
}

/**
 * Lives through a plan by a behaviour, freezes the quarters named, each at its moment, and records all of it. There is no Temporal
 * behind this API: nothing that it is asked here needs one.
 */
export async function recordedPlan({
  text,
  behaviour,
  frozen,
  now,
  templatesFolder,
  planId = 'mau',
}: {
  text: string;
  behaviour: Behaviour;
  frozen: readonly Instant[];
  now: Instant;
  templatesFolder?: string;
  planId?: string;
}): Promise<RecordedPlan> {
  const database = createTestDatabase();
  const store = openMongoStore({ uri: database.uri });
  const { events } = simulate({ tasks: tasksOf({ text, planId }), from: launchedAt, to: now, behaviour });
  const title = await storePlan({ store, planId, text, now });
  await insertEvents({ uri: database.uri, planId, events });
  await recordPeriods({ store, planId, title, events: [...events.values()], frozen, now });
  const api = await TestApi.start({
    store,
    epochMs: () => 0,
    ...(templatesFolder !== undefined && { templatesFolder }),
  });
  return { planId, store, api, events, end: () => ending({ api, store, database }) };
}

/** All at once: written as a worker writes them, one task after another, they take minutes. */
async function insertEvents({
  uri,
  planId,
  events,
}: {
  uri: string;
  planId: string;
  events: RecordedPlan['events'];
}): Promise<void> {
  const documents = [...events].flatMap(([taskId, of]) =>
    of.map((event) => ({
      _id: `${taskId}:${String(event.sequence)}`,
      taskId,
      planId,
      sequence: event.sequence,
      at: event.at,
      type: event.type,
      event,
      decidedAtMs: 1,
    })),
  );
  const client = new mongoose.mongo.MongoClient(uri);
  await client
    .db()
    .collection<(typeof documents)[number]>('events')
    .insertMany(documents, { ordered: false });
  await client.close();
}

async function ending(of: { api: TestApi; store: Store; database: TestDatabase }): Promise<void> {
  await of.api.close();
  await of.store.close();
  await of.database.drop();
}

/** The clock stands at `now`. */
async function storePlan({
  store,
  planId,
  text,
  now,
}: {
  store: Store;
  planId: string;
  text: string;
  now: Instant;
}): Promise<string> {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  const { title, totals } = read.plan;
  await store.storePlan({
    planId,
    title,
    text,
    sha256: '0',
    directory: shippedDirectory(),
    policy: shippedPolicy(),
    calendar: shippedCalendar(),
    totals: { ...totals },
    workflows: 0,
    awaitingUnit: 0,
    storedAt: launchedAt,
    clock: { temporalOrigin: toInstant(0), calendarOrigin: now, rate: 1 },
  });
  return title;
}

async function recordPeriods({
  store,
  planId,
  title: planTitle,
  events: tasks,
  frozen,
  now,
}: {
  store: Store;
  planId: string;
  title: string;
  events: readonly (readonly TaskEvent[])[];
  frozen: readonly Instant[];
  now: Instant;
}): Promise<void> {
  const policy = shippedPolicy();
  const calendar = shippedCalendar();
  const leaders = leadersOfPlan({ directory: indexDirectory(shippedDirectory()) });
  let after: string | undefined;
  let date = dateOf(launchedAt);
  let previous: Synthesis | undefined;
  for (const moment of [...frozen, undefined]) {
    const plan = { planId, planTitle, ...leaders };
    const terms = periodAfter({ date, plan, policy, calendar, ...(after !== undefined && { after }) });
    const { period, due } = terms.brief;
    const happened: PeriodEvent[] = [...schedulePeriod({ terms, now: launchedAt })];
    const take = (more: readonly PeriodEvent[]) => {
      happened.push(...more);
    };
    if (moment !== undefined) {
      const command = { type: 'freezeSynthesis', id: `chot-${period}`, by: dpi } as const;
      const decision = decidePeriod({ state: foldPeriod(happened), command, now: moment });
      if (!decision.ok) throw new Error(decision.refusal.message.en);
      take(decision.events);
      const terms = { planId, planTitle, period, due, frozenAt: moment, tasks };
      const synthesis = synthesize({ ...terms, ...(previous && { previous }) });
      previous = synthesis;
      const hash = synthesisHash(synthesis);
      await store.storeSynthesis({
        id: `${planId}/${period}/1`,
        planId,
        period,
        version: 1,
        hash,
        synthesis,
      });
      take(synthesisBuilt({ state: foldPeriod(happened), version: 1, hash, now: moment }));
    }
    take(tickPeriod({ state: foldPeriod(happened), now }));
    await store.recordPeriod({ events: happened, state: foldPeriod(happened), decidedAtMs: 1 });
    after = period;
    date = addDays(due, 1);
  }
}
