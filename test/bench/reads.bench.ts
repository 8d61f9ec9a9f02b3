import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { type Notice, noticesOf } from '../../domain/notices/notice.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { runTask } from '../../domain/simulate/run-task.js';
import type { Actor } from '../../domain/task/actor.js';
import { type TaskView, taskView } from '../../domain/views/task-view.js';
import { TestApi } from '../support/api.js';
import { readsBenchSettings } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { sampleText } from '../support/plans.js';
import { at } from '../task/fixtures.js';

const { tasks, rounds } = readsBenchSettings();
/** Of one copy of the plan in so many the notices are kept too: the stand-in for MongoDB takes a few hundred a second. */
const copiesForNotices = 8;
const unit = 'so-y-te';
const dpi: Actor = { person: 'giam-sat', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };
const officer: Actor = { person: 'can-bo', role: 'officer', unit };
type Query = () => Promise<unknown>;

let database: TestDatabase;
let store: Store;
let api: TestApi;
let bare: mongoose.Connection;
/** Of the copy whose plan is stored. */
let someTask = '';

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  bare = await mongoose.createConnection(database.uri).asPromise();
  const many = 1e9;
  api = await TestApi.start({
    store,
    checksAnswers: false,
    limits: { perAddress: many, perPerson: many, logins: many },
  });
  await fill();
}, 3_600_000);

afterAll(async () => {
  await api.close();
  await bare.close();
  await store.close();
  await database.drop();
});

/** The sample plan in the middle of its life, over and over under other ids, with the notices of a year. */
async function fill(): Promise<void> {
  const read = readPlan({ text: sampleText });
  if (!read.ok) throw new Error(read.error.message.en);
  const [policy, calendar, directory] = [shippedPolicy(), shippedCalendar(), shippedDirectory()];
  await store.storePlan({
    planId: 'mau-0',
    title: read.plan.title,
    text: sampleText,
    sha256: '0'.repeat(64),
    directory,
    policy,
    calendar,
    totals: {},
    workflows: tasks,
    awaitingUnit: 0,
    storedAt: at('2022-07-20', '08:00'),
  });
  const [from, to] = [at('2022-07-20', '08:00'), at('2022-12-31', '08:00')];
  const nameOf = (id: string) => ({ vi: id, en: id });
  const lived = briefsOf({ plan: read.plan, planId: 'mau-0', directory: indexDirectory(directory) }).map(
    (brief) => runTask({ terms: { brief, policy, calendar }, from, to }),
  );
  const life = JSON.stringify({
    views: lived.map(({ state }) => taskView(state)),
    notices: lived.flatMap(({ state, events }) => noticesOf({ events, state, nameOf })),
  });
  for (let [copy, written] = [0, 0]; written < tasks; copy += 1) {
    const again = JSON.parse(life.replaceAll('"mau-0', `"mau-${String(copy)}`)) as {
      views: TaskView[];
      notices: Notice[];
    };
    const views = again.views.slice(0, tasks - written);
    await Promise.all(views.map((view) => store.putTaskView({ view, decidedAtMs: 1 })));
    someTask ||= views.at(-1)?.taskId ?? '';
    if (copy % copiesForNotices === 0) await addNotices(again.notices);
    written += views.length;
    process.stderr.write(`${String(written)} of ${String(tasks)} tasks written\n`);
  }
}

async function addNotices(notices: readonly Notice[]): Promise<void> {
  const decided = { taskId: notices[0]?.taskId ?? '', fromSequence: 1, decidedAtMs: 1 };
  for (let first = 0; first < notices.length; first += 200) {
    const some = notices.slice(first, first + 200);
    await store.addNotices({ ...decided, notices: some, written: 'first' });
  }
}

const rows = { _id: 0, state: 0, searchText: 0, decidedAtMs: 0, dueOrder: 0, unitOrder: 0 } as const;

/** What whoever wrote the same by hand would ask of the driver, as it is. */
const pairs: readonly { name: string; as: Actor; path: () => string; bare: Query }[] = [
  {
    name: 'list: 50 tasks by their date',
    as: dpi,
    path: () => '/tasks?sort=due',
    bare: () =>
      Promise.all([
        bare.collection('tasks').countDocuments({}),
        bare
          .collection('tasks')
          .find({}, { projection: rows })
          .sort({ dueOrder: 1, _id: 1 })
          .limit(51)
          .toArray(),
      ]),
  },
  {
    name: 'list of a unit',
    as: officer,
    path: () => '/tasks?sort=due',
    bare: () => {
      const own = { $or: [{ unit }, { coordinators: unit }] };
      return Promise.all([
        bare.collection('tasks').countDocuments(own),
        bare
          .collection('tasks')
          .find(own, { projection: rows })
          .sort({ dueOrder: 1, _id: 1 })
          .limit(51)
          .toArray(),
      ]);
    },
  },
  {
    name: 'search: two words without diacritics',
    as: dpi,
    path: () => '/tasks?q=du%20toan',
    bare: () => {
      const words = { $and: [{ searchText: { $regex: 'du' } }, { searchText: { $regex: 'toan' } }] };
      const order = { planId: 1, shortcoming: 1, taskNumber: 1, _id: 1 } as const;
      return Promise.all([
        bare.collection('tasks').countDocuments(words),
        bare.collection('tasks').find(words, { projection: rows }).sort(order).limit(51).toArray(),
      ]);
    },
  },
  {
    name: 'one task',
    as: dpi,
    path: () => `/tasks/${someTask}`,
    bare: () => bare.collection<{ _id: string }>('tasks').findOne({ _id: someTask }),
  },
  {
    name: 'inbox: 50 notices',
    as: officer,
    path: () => '/inbox',
    bare: () => {
      const own = { 'to.role': 'officer', 'to.id': unit };
      return Promise.all([
        bare.collection('notices').find(own).sort({ at: -1, _id: -1 }).limit(51).toArray(),
        bare.collection('notices').countDocuments({ ...own, readBy: { $ne: officer.person } }),
      ]);
    },
  },
];

test.each(pairs)(
  '$name',
  async ({ name, as, path, bare: query }) => {
    const ask = async () => {
      const answer = await api.ask({ as, path: path() });
      expect(answer.status).toBe(200);
    };
    for (let warm = 0; warm < 20; warm += 1) await Promise.all([ask(), query()]);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await millisecondsOf(ask));
      theirs.push(await millisecondsOf(query));
    }
    const said = ([0.5, 0.99] as const).map((share) => {
      const [api, driver] = [quantile(ours, share), quantile(theirs, share)];
      return `p${String(share * 100)} ${api.toFixed(1)} ms against ${driver.toFixed(1)} ms, ${(api / driver).toFixed(2)} x`;
    });
    process.stdout.write(`${name}: ${said.join('; ')}\n`);
  },
  600_000,
);

async function millisecondsOf(act: Query): Promise<number> {
  const start = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
