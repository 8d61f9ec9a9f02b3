import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../activities/backup/open-database.js';
import { migrations } from '../../activities/store/migrations/all.js';
import type { Migration } from '../../activities/store/migrations/migration.js';
import { migratorOf } from '../../activities/store/migrations/migrator.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { canonical, sha256 } from '../../audit/canonical.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import { taskView } from '../../domain/views/task-view.js';
import { smallTasks } from '../audit/bundles.js';
import { dondoc } from '../cli/run-dondoc.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase } from '../support/mongo.js';

const database = createTestDatabase();
let opened: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  opened = await openDatabase({ uri: database.uri });
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

/** sha256 of everything in the collections that a step may touch. */
async function hashOf(...names: readonly string[]): Promise<string> {
  const all: unknown[] = [];
  for (const name of names) all.push(await opened.db.collection(name).find().sort({ _id: 1 }).toArray());
  return sha256(canonical(JSON.parse(JSON.stringify(all))));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the store opens a new database in the form of this version; on tasks, a step down and up again leaves the same hashes', async () => {
  const store = openMongoStore({ uri: database.uri });
  await until(async () =>
    store.ping().then(
      () => true,
      () => false,
    ),
  );
  const now = '2022-07-20T08:00:00.000+07:00';
  for (const terms of smallTasks)
    await store.putTaskView({ view: taskView(fold(launch({ terms, now }))), decidedAtMs: 1 });
  const [taskId = ''] = smallTasks.map(({ brief }) => brief.taskId);
  const [asNow, state] = [await hashOf('tasks', 'terms'), (await store.task(taskId))?.state];
  expect(state).toBeDefined();
  const migrator = migratorOf({ db: opened.db });
  expect(await migrator.status()).toMatchObject([{ name: '0001-terms-stand-once', state: 'done' }]);

  expect(await migrator.down()).toEqual(['0001-terms-stand-once']);
  const asBefore = await hashOf('tasks', 'terms');
  expect(asBefore).not.toBe(asNow);
  expect(await opened.db.collection('terms').countDocuments()).toBe(0);
  expect(await opened.db.collection('tasks').countDocuments({ 'state.policy': { $exists: true } })).toBe(
    smallTasks.length,
  );
  expect(await migrator.up()).toEqual(['0001-terms-stand-once']);
  expect(await hashOf('tasks', 'terms')).toBe(asNow);
  expect(await migrator.down()).toEqual(['0001-terms-stand-once']);
  expect(await hashOf('tasks', 'terms')).toBe(asBefore);
  expect(await migrator.up()).toEqual(['0001-terms-stand-once']);
  expect((await store.task(taskId))?.state).toEqual(state);
  await store.close();
});

test('of two processes that go up at once one does the work, and the other waits for it', async () => {
  const { db } = opened;
  const walked: string[] = [];
  const slow: Migration = {
    name: '0002-slow',
    up: async () => {
      walked.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 300));
      walked.push('ended');
    },
    down: () => Promise.resolve(),
  };

  const steps = [...migrations, slow];
  const both = [migratorOf({ db, migrations: steps }), migratorOf({ db, migrations: steps })];
  const gone = await Promise.all(both.map((migrator) => migrator.up()));
  expect(gone.flat()).toEqual(['0002-slow']);
  expect(walked).toEqual(['begun', 'ended']);
});

test('a database of a newer version is refused by name: by the store, and by the command with 4', async () => {
  const refused: string[] = [];
  const store = openMongoStore({ uri: database.uri, onRefused: ({ name }) => refused.push(name) });
  await until(() => Promise.resolve(refused.length > 0));
  await expect(store.ping()).rejects.toThrow(/0002-slow by a newer version/u);
  await expect(migratorOf({ db: opened.db }).down()).rejects.toThrow(/newer version/u);
  const env = { PATH: testServers().path, MONGODB_URI: database.uri };
  const { code, out } = await dondoc({ args: ['--lang', 'en', 'migrate', 'status'], env });
  expect(code).toBe(4);
  expect(out.toString()).toMatch(/0001-terms-stand-once: done[\s\S]*0002-slow: done by a newer version/u);
  await opened.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '0002-slow' });
  // It is tried again all the time: without the step of the newer version the store opens.
  await until(async () =>
    store.ping().then(
      () => true,
      () => false,
    ),
  );
  expect(refused).toEqual(['DatabaseIsNewer']);
  await store.close();
});

test('a step that fails says so by name and why, leaves no lock, and is gone to its end the next time', async () => {
  const { db } = opened;
  let isBroken = true;
  const breaking: Migration = {
    name: '0002-breaks',
    up: async () => {
      await db
        .collection<{ _id: string }>('half')
        .updateOne({ _id: 'a' }, { $set: { n: 1 } }, { upsert: true });
      if (isBroken) throw new Error('no room on the disk');
    },
    down: () => Promise.resolve(),
  };

  const migrator = migratorOf({ db, migrations: [...migrations, breaking] });
  await expect(migrator.up()).rejects.toMatchObject({
    name: 'MigrationFailed',
    message: expect.stringContaining('0002-breaks of MongoDB failed') as unknown,
  });
  expect((await migrator.status()).at(-1)).toMatchObject({
    ...{ name: '0002-breaks', state: 'failed', fault: 'no room on the disk' },
  });
  expect(await db.collection('locks').countDocuments()).toBe(0);
  isBroken = false;
  expect(await migrator.up()).toEqual(['0002-breaks']);
  expect((await migrator.status()).at(-1)).toMatchObject({ name: '0002-breaks', state: 'done' });
});
