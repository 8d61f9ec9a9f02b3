import { canonical, sha256 } from '../../../audit/canonical.js';
import { insertNew } from '../insert-new.js';
import type { Migration } from './migration.js';

interface TaskDocument {
  readonly _id: string;
  readonly state: Readonly<Record<string, unknown>>;
}

interface Terms {
  readonly _id: string;
  readonly policy: unknown;
  readonly calendar: unknown;
}

/**
 * States of tasks held policy and calendar themselves, thousands of times the same. They stand once now, and a plan's terms in
 * force are read from there: a task whose state still held its own was left out.
 */
export const termsStandOnce: Migration = {
  name: '0001-terms-stand-once',
  up: async (db) => {
    const [tasks, terms] = [db.collection<TaskDocument>('tasks'), db.collection<Terms>('terms')];
    const known = new Set<string>();
    const theirOwn = { 'state.policy': { $exists: true }, 'state.terms': { $exists: false } };
    for await (const { _id: task, state } of tasks.find(theirOwn)) {
      const { policy, calendar, ...rest } = state;
      const _id = sha256(canonical({ policy, calendar }));
      if (!known.has(_id)) await insertNew(() => terms.insertOne({ _id, policy, calendar }));
      known.add(_id);
      await tasks.updateOne({ _id: task, ...theirOwn }, { $set: { state: { ...rest, terms: _id } } });
    }
  },
  down: async (db) => {
    const [tasks, terms] = [db.collection<TaskDocument>('tasks'), db.collection<Terms>('terms')];
    const found = new Map((await terms.find().toArray()).map((one) => [one._id, one]));
    const named = { 'state.terms': { $exists: true } };
    for await (const { _id: task, state } of tasks.find(named)) {
      const { terms: id, ...rest } = state;
      const own = found.get(String(id));
      if (!own)
        throw new Error(`the terms ${String(id)} of task ${task} are not there: run \`dondoc rebuild\``);
      const { policy, calendar } = own;
      await tasks.updateOne({ _id: task, ...named }, { $set: { state: { ...rest, policy, calendar } } });
    }
    await terms.deleteMany({});
  },
};
