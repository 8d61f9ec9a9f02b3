import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { accessOf } from '../../api/access/ability.js';
import { everything } from '../../domain/access/condition.js';
import { grantsOf } from '../../domain/access/grants-of.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import { type TaskView, taskView } from '../../domain/views/task-view.js';
import { createTestDatabase } from '../support/mongo.js';
import { at, calendar, policy } from '../task/fixtures.js';
import { briefs, delegates, focalUnit, persons, today } from './draws.js';

const database = createTestDatabase();
let store: Store;
const views: TaskView[] = fc
  .sample(fc.tuple(briefs, delegates), { numRuns: 200, seed: 8 })
  .map(([brief, lent], index) => {
    const taskId = `mau/7.${String(index + 1)}/x`;
    const terms = { brief: { ...brief, planId: 'mau', taskId }, policy, calendar };
    return { ...taskView(fold(launch({ terms, now: at('2022-07-20', '08:00') }))), delegates: lent };
  });

beforeAll(async () => {
  store = openMongoStore({ uri: database.uri });
  for (const view of views) await store.putTaskView({ view, decidedAtMs: 1 });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('what the database shows of a list is what the rules say of each task by itself', async () => {
  const shown = new Set<number>();
  for (const person of fc.sample(persons, { numRuns: 120, seed: 9 })) {
    const access = accessOf(grantsOf({ person, focalUnit, today }));
    const visible = access.visible('read', 'Task');
    const { total, rows } = await store.tasks({ visible, filter: {}, limit: 500 });
    const expected = views.filter((view) => access.may('read', 'Task', view)).map(({ taskId }) => taskId);
    expect({ person, tasks: rows.map(({ taskId }) => taskId).sort() }).toEqual({
      person,
      tasks: expected.sort(),
    });
    expect(total).toBe(expected.length);
    shown.add(total);
  }
  // Persons who see all, some, and nothing have been among them.
  expect(shown.size).toBeGreaterThan(5);
  expect(Math.max(...shown)).toBe(views.length);
});

test('a filter narrows what is visible, and never widens it', async () => {
  const person = { id: 'an', role: 'officer', unit: 'so-y-te' } as const;
  const access = accessOf(grantsOf({ person, focalUnit, today }));
  const visible = access.visible('read', 'Task');
  for (const filter of [
    { unit: 'so-noi-vu' },
    { text: 'tiem chung' },
    { planId: 'mau' },
    { shortcoming: 7 },
  ]) {
    const { rows } = await store.tasks({ visible, filter, limit: 500 });
    const all = await store.tasks({ visible: everything, filter, limit: 500 });
    const expected = all.rows.filter((row) => access.may('read', 'Task', row));
    expect(rows).toEqual(expected);
    expect(rows.length).toBeLessThan(all.rows.length);
  }
});

test('a file is evidence for whoever may see a task that names it', async () => {
  const [task] = views.filter((view) => view.unit === 'so-y-te' && view.coordinators.length === 0);
  if (!task) throw new Error('no task of the unit was drawn');
  const { taskId, planId } = task;
  const sha256 = 'a'.repeat(64);
  const by = { person: 'an', role: 'officer', unit: 'so-y-te' } as const;
  const recorded = { type: 'progressRecorded', text: 'Đã làm.', evidence: ['b'.repeat(64), sha256] } as const;
  const events = [{ ...recorded, by, sequence: 1, at: at('2022-08-09', '08:00') }];
  await store.appendEvents({ taskId, planId, events, decidedAtMs: 1 });
  const seenBy = (unit: string) => {
    const person = { id: 'dung', role: 'unitHead', unit } as const;
    const access = accessOf(grantsOf({ person, focalUnit, today }));
    return store.isEvidence({ sha256, visible: access.visible('read', 'Task') });
  };
  expect(await seenBy('so-y-te')).toBe(true);
  expect(await seenBy('so-noi-vu')).toBe(false);
  expect(await store.isEvidence({ sha256: 'c'.repeat(64), visible: everything })).toBe(false);
});

test('a person who may do nothing gets nothing', async () => {
  const { visible } = accessOf([]);
  expect(await store.tasks({ visible: visible('read', 'Task'), filter: {}, limit: 10 })).toEqual({
    total: 0,
    rows: [],
  });
});
