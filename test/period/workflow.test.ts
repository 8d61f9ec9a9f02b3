import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedDirectory } from '../../data/shipped.js';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import { calendarNow } from '../../domain/calendar/clock.js';
import { toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import type { PeriodCommandBody } from '../../domain/period/commands.js';
import type { PeriodState } from '../../domain/period/state.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import type { Actor } from '../../domain/task/actor.js';
import { workflowCode } from '../../worker/workflow-code.js';
import {
  commandUpdate,
  type PeriodReceipt,
  reportingPeriodId,
  stateQuery,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { createTimeSkipping } from '../support/time-skipping.js';
import { at, brief, calendar, dpi, head, officer, policy } from '../task/fixtures.js';
import { chairman } from '../task/properties/people.js';

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let store: Store;
let bundle: WorkflowBundle;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  env = await createTimeSkipping();
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  bundle = await workflowCode();
  worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: bundle,
    activities: activitiesOver({ store, client: env.client, nameOf: (id) => ({ vi: id, en: id }) }),
  });
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await env.teardown();
  await store.close();
  await database.drop();
});

test('two quarters of a plan: each period opens by itself, is frozen, built, opened again for a late report, replaced and received', async () => {
  const planId = `ky-${randomUUID().slice(0, 8)}`;
  const origin = at('2022-07-20', '08:00');
  const clock = {
    temporalOrigin: toInstant(await env.currentTimeMs()),
    calendarOrigin: origin,
    rate: 1,
  };
  const until = async (moment: string) => {
    const target = toEpochMs(clock.temporalOrigin) + toEpochMs(moment) - toEpochMs(origin);
    const present = await env.currentTimeMs();
    if (target > present) await env.sleep(target - present);
  };
  const taskId = `${planId}/7.1/so-y-te`;
  await store.storePlan({
    planId,
    title: 'Kế hoạch thử',
    text: 'Kế hoạch thử',
    sha256: '0',
    directory: shippedDirectory(),
    policy,
    calendar,
    totals: {},
    workflows: 1,
    awaitingUnit: 0,
    storedAt: origin,
  });
  await env.client.workflow.start(workflowTypes.remediationTask, {
    workflowId: `remediation-task/${taskId}`,
    taskQueue,
    args: [{ terms: { brief: { ...brief, planId, taskId }, policy, calendar }, clock, heedsFilings: true }],
  });
  await startFirst({ planId, clock });
  const q3 = env.client.workflow.getHandle(reportingPeriodId(`${planId}/2022-Q3`));
  const asks = (handle: typeof q3, by: Actor, body: PeriodCommandBody) => {
    const id = randomUUID();
    return handle.executeUpdate<PeriodReceipt, [unknown]>(commandUpdate, {
      updateId: id,
      args: [{ ...body, id, by }],
    });
  };
  await until(at('2022-09-01', '09:00'));
  const reportDates = policy.reportDates.map((date) => (date === '12-15' ? '12-16' : date));
  await doesTo({ taskId, by: dpi })({
    type: 'changePolicy',
    policy: { ...policy, version: policy.version + 1, reportDates },
    reason: 'Số liệu tháng mười một về muộn.',
  });
  await until(at('2022-09-16', '09:00'));
  expect((await q3.query<PeriodState>(stateQuery)).phase).toBe('dataClosed');
  await asks(q3, dpi, { type: 'freezeSynthesis' });
  await until(at('2022-09-16', '10:00'));
  const first = await store.synthesis({ planId, period: '2022-Q3' });
  expect(first?.synthesis.counts).toMatchObject({ tasks: 1, owed: 1, missing: 1 });

  await asks(q3, dpi, { type: 'reopenPeriod', version: 1, reason: 'Sở Y tế báo cáo muộn.' });
  await reports(taskId);
  await until(at('2022-09-19', '09:00'));
  await asks(q3, dpi, { type: 'freezeSynthesis' });
  await until(at('2022-09-19', '10:00'));
  const second = await store.synthesis({ planId, period: '2022-Q3' });
  expect(second?.version).toBe(2);
  expect(second?.synthesis.counts).toMatchObject({ owed: 1, missing: 0, late: 1 });
  expect((await store.synthesis({ planId, period: '2022-Q3', version: 1 }))?.hash).toBe(first?.hash);
  await asks(q3, chairman, { type: 'receiveSynthesis', version: 2, text: 'Đã nhận.' });

  await until(at('2022-12-20', '09:00'));
  const q4 = env.client.workflow.getHandle(reportingPeriodId(`${planId}/2022-Q4`));
  await asks(q4, dpi, { type: 'freezeSynthesis' });
  await until(at('2022-12-20', '10:00'));
  const last = await store.synthesis({ planId, period: '2022-Q4' });
  expect(last?.synthesis).toMatchObject({ previousPeriod: '2022-Q3', counts: { owed: 1, missing: 1 } });

  for (const period of await store.periods(planId)) {
    const events = await store.periodEvents(period.brief.periodId);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  }
  expect((await store.periods(planId)).map(({ brief: { period }, phase }) => `${period} ${phase}`)).toEqual([
    '2022-Q3 received',
    '2022-Q4 frozen',
    '2023-Q1 scheduled',
  ]);
  expect((await store.periods(planId)).map(({ brief: { due } }) => due)).toEqual([
    '2022-09-15',
    '2022-12-16',
    '2023-03-15',
  ]);
  // Built again from the events a quarter later, it is the same.
  const tasks = await store.eventsOfPlan(planId);
  const { planTitle, period, due, frozenAt } = second?.synthesis ?? fail();
  expect(synthesisHash(synthesize({ planId, planTitle, period, due, frozenAt, tasks }))).toBe(second?.hash);
  for (const handle of [q3, q4]) {
    const history = await handle.fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: bundle }, history, handle.workflowId);
  }
});

async function startFirst({
  planId,
  clock,
}: {
  planId: string;
  clock: Parameters<typeof calendarNow>[0]['clock'] & object;
}) {
  const activities = activitiesOver({ store, client: env.client, nameOf: (id) => ({ vi: id, en: id }) });
  const now = calendarNow({ clock, epochMs: await env.currentTimeMs() });
  await activities.startPeriod({ planId, date: now.slice(0, 10), clock });
}

async function reports(taskId: string) {
  const period = '2022-Q3';
  const content = { kind: 'progress', text: 'Muộn.' };
  await doesTo({ taskId, by: officer })({ type: 'draftReport', period, content });
  await doesTo({ taskId, by: head })({ type: 'sendReport', period, version: 1 });
}

function doesTo({ taskId, by }: { taskId: string; by: Actor }) {
  const handle = env.client.workflow.getHandle(`remediation-task/${taskId}`);
  return async (body: object) => {
    const id = randomUUID();
    await handle.executeUpdate(commandUpdate, { updateId: id, args: [{ ...body, id, by }] });
  };
}

function fail(): never {
  throw new Error('no synthesis');
}
