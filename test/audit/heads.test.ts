import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chainHeads } from '../../activities/audit/chain-heads.js';
import { checkpointRound } from '../../activities/audit/checkpoint-round.js';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { headOf } from '../../audit/chain.js';
import { refusedChain } from '../../audit/refused.js';
import { veiled, veilOf } from '../../audit/veil.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { at, Life, officer } from '../task/fixtures.js';
import { auditKey, smallPlan } from './bundles.js';

const planId = 'p';
const launchedAt = at('2022-07-20', '08:00');
const settledBeforeMs = 1_000_000;
let database: TestDatabase;
let store: Store;
let asked: string[] = [];

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  await store.storePlan({
    ...smallPlan,
    planId,
    title: 'Kế hoạch',
    sha256: 'x',
    totals: {},
    workflows: 1,
    awaitingUnit: 0,
    storedAt: '2022-07-20',
  });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** Records everything after the launch as one decision. */
async function record(taskId: string, decidedAtMs: number, lives: (life: Life) => void): Promise<Life> {
  const life = new Life(launchedAt, { taskId, planId });
  const from = decidedAtMs === 1_000 ? 0 : life.events.length;
  lives(life);
  const recording = { events: life.events.slice(from), state: life.state, decidedAtMs };
  await recordTo({ store, nameOf: (id) => ({ vi: id, en: id }) })(recording);
  return life;
}

const launched = (taskId: string) => record(taskId, 1_000, () => undefined);
const heads = (confirm = () => Promise.resolve(true), before = settledBeforeMs) => {
  asked = [];
  return chainHeads({
    store,
    planId,
    settledBeforeMs: before,
    confirm: (chain) => {
      asked.push(chain);
      return confirm();
    },
  });
};

async function headOfTask(taskId: string, confirm?: () => Promise<boolean>, before?: number) {
  return (await heads(confirm, before)).find((head) => 'taskId' in head && head.taskId === taskId);
}

async function reckoned(taskId: string) {
  const events = await store.events(taskId);
  const veil = veilOf(await store.veilSecret(planId));
  const hidden = events.map((event) => veiled({ value: event, chain: taskId, veil }));
  return {
    taskId,
    sequence: events.length,
    head: headOf({ chainId: taskId, events }),
    veiled: headOf({ chainId: taskId, events: hidden }),
  };
}

test('a head is linked on from where it stood, and what stands still is not reckoned again', async () => {
  const taskId = 'p/1.1/linked';
  await launched(taskId);
  expect(await headOfTask(taskId)).toEqual(await reckoned(taskId));
  expect(asked).toEqual([taskId]);
  await record(taskId, 2_000, (life) =>
    life.does(at('2022-07-21', '09:00'), officer, { type: 'acceptAssignment' }),
  );
  expect(await headOfTask(taskId)).toEqual(await reckoned(taskId));
  await headOfTask(taskId);
  expect(asked).toEqual([]);
});

test('where a later decision replaces events or takes them away, the head is that of what stands then', async () => {
  const taskId = 'p/1.1/replaced';
  await launched(taskId);
  const ghost = await record(taskId, 2_000, (life) => {
    life.does(at('2022-07-21', '09:00'), officer, { type: 'acceptAssignment' });
    life.until(at('2022-09-01', '00:00'));
  });
  const before = await headOfTask(taskId);
  expect(before?.sequence).toBe(ghost.events.length);
  const truth = await record(taskId, 3_000, (life) => life.until(at('2022-07-23', '00:00')));
  expect(truth.events.length).toBeLessThan(ghost.events.length);
  expect(await headOfTask(taskId)).toEqual(await reckoned(taskId));
});

test('what was decided only just now, or what the process does not confirm, is not signed yet', async () => {
  const taskId = 'p/1.1/waits';
  await launched(taskId);
  const first = await headOfTask(taskId);
  await record(taskId, 5_000, (life) => life.until(at('2022-07-23', '00:00')));
  expect(await headOfTask(taskId, undefined, 5_000)).toEqual(first);
  expect(await headOfTask(taskId, () => Promise.resolve(false))).toEqual(first);
  expect(await headOfTask(taskId)).toEqual(await reckoned(taskId));
});

test('what was refused is part of the head of its task, and a checkpoint names both', async () => {
  const taskId = 'p/1.1/refused';
  await launched(taskId);
  await heads();
  const nowMs = settledBeforeMs + 60_000;
  const round = () => checkpointRound({ store, key: auditKey, nowMs, confirm: () => Promise.resolve(true) });
  expect(await round()).toHaveLength(1);
  expect(await round()).toHaveLength(0);
  const refused = { at: launchedAt, by: officer, commandId: 'c', command: 'withdraw', refusal: 'notAllowed' };
  await store.chainRefused({ taskId, refused });
  const head = await headOfTask(taskId);
  expect(head).toMatchObject({
    refused: { sequence: 1, head: headOf({ chainId: refusedChain(taskId), events: [refused] }) },
  });
  expect(asked).toEqual([]);
  expect(await round()).toHaveLength(1);
  const [first, second] = await store.checkpoints(planId);
  expect(first?.added.length).toBeGreaterThan(2);
  expect(second?.added).toHaveLength(1);
});
