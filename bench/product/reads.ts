import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Actor } from '../../domain/task/actor.js';
import { TestApi } from '../../test/support/api.js';
import { quantile } from '../frame/statistics.js';
import { fillStore } from './many-tasks.js';

/** What is read, by name: one request of the API, or what whoever wrote the same by hand would ask of the driver. */
export const readTitles = {
  list: 'list: 50 tasks by their date',
  ofUnit: 'list of a unit',
  search: 'search: two words without diacritics',
  task: 'one task',
  inbox: 'inbox: 50 notices',
} as const;
export type ReadName = keyof typeof readTitles;
export const readNames = Object.keys(readTitles) as readonly ReadName[];

export interface Reads {
  readonly ask: Readonly<Record<ReadName, () => Promise<unknown>>>;
  readonly close: () => Promise<void>;
}

const unit = 'so-y-te';
const dpi: Actor = { person: 'giam-sat', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };
const officer: Actor = { person: 'can-bo', role: 'officer', unit };
const pageSize = 50;
/** Of a row the list shows all but these. */
const notShown = { _id: 0, state: 0, searchText: 0, decidedAtMs: 0, dueOrder: 0, unitOrder: 0 } as const;

/** The API over a store of so many tasks. */
export async function apiReads({ uri, count }: { uri: string; count: number }): Promise<Reads> {
  const store = openMongoStore({ uri });
  const someTask = await fillStore({ store, count });
  const many = 1e9;
  const api = await TestApi.start({
    store,
    checksAnswers: false,
    limits: { perAddress: many, perPerson: many, logins: many },
  });
  const asking = (as: Actor, path: string) => async () => {
    const { status } = await api.ask({ as, path });
    if (status !== 200) throw new Error(`${path} was answered ${String(status)}`);
  };
  return {
    ask: {
      list: asking(dpi, '/tasks?sort=due'),
      ofUnit: asking(officer, '/tasks?sort=due'),
      search: asking(dpi, '/tasks?q=du%20toan'),
      task: asking(dpi, `/tasks/${someTask}`),
      inbox: asking(officer, '/inbox'),
    },
    close: async () => {
      await api.close();
      await store.close();
    },
  };
}

/** The same questions to the driver alone, each as short as it can be put; counts go with the pages that show them. */
export async function bareReads({ uri, count }: { uri: string; count: number }): Promise<Reads> {
  const store = openMongoStore({ uri });
  const someTask = await fillStore({ store, count });
  await store.close();
  const bare = await mongoose.createConnection(uri).asPromise();
  const [tasks, notices] = [bare.collection<{ _id: string }>('tasks'), bare.collection('notices')];
  const page = (filter: object, order: Readonly<Record<string, 1 | -1>>) => () =>
    Promise.all([
      tasks.countDocuments(filter),
      tasks
        .find(filter, { projection: notShown })
        .sort(order)
        .limit(pageSize + 1)
        .toArray(),
    ]);
  const words = { $and: [{ searchText: { $regex: 'du' } }, { searchText: { $regex: 'toan' } }] };
  const told = { 'to.role': 'officer', 'to.id': unit };
  return {
    ask: {
      list: page({}, { dueOrder: 1, _id: 1 }),
      ofUnit: page({ $or: [{ unit }, { coordinators: unit }] }, { dueOrder: 1, _id: 1 }),
      search: page(words, { planId: 1, shortcoming: 1, taskNumber: 1, _id: 1 }),
      task: () => tasks.findOne({ _id: someTask }),
      inbox: () =>
        Promise.all([
          notices
            .find(told)
            .sort({ at: -1, _id: -1 })
            .limit(pageSize + 1)
            .toArray(),
          notices.countDocuments({ ...told, readBy: { $ne: officer.person } }),
        ]),
    },
    close: () => bare.close(),
  };
}

/** The middle of so many askings, in milliseconds. */
export async function medianMs({ ask, times }: { ask: () => unknown; times: number }): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    await ask();
    taken.push(performance.now() - begun);
  }
  return quantile(taken, 0.5);
}
