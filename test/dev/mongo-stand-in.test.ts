import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { testServers } from '../support/environment.js';
import { type MongoServer, startMongoServer } from '../support/mongo-server.js';

type Duty = { _id: string; unit?: unknown; order?: unknown; people?: unknown };

/** The stand-in's own files and indexes; a real MongoDB has its own tests. */
const found = testServers().mongo;
const testStandIn = found?.kind === 'standIn' ? test : test.skip;

let server: MongoServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-stand-in-'));
  if (found?.kind === 'standIn') server = await startMongoServer({ found });
});
afterAll(async () => {
  if (found?.kind === 'standIn') await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const value = fc.oneof(
  fc.constantFrom('sở-a', 'sở-b', '', 1, 1.5, -0, true, false, null, new Date(0)),
  fc.array(fc.constantFrom('sở-a', 'sở-b', 1), { maxLength: 2 }),
);
const people = fc.array(fc.record({ id: fc.constantFrom('an', 'bình', 'chi') }), { maxLength: 3 });
const duty = fc.record({ unit: value, order: value, people }, { requiredKeys: [] });
const condition = fc.oneof(
  value,
  fc.record({ $in: fc.array(fc.constantFrom('sở-a', 1, null, true), { maxLength: 3 }) }),
  fc.record({ $gte: fc.constantFrom('sở-a', 1) }),
  fc.record({ $exists: fc.boolean() }),
);
const query = fc.record(
  { unit: condition, order: condition, 'people.id': fc.constantFrom('an', 'bình') },
  { requiredKeys: [] },
);

testStandIn('a query finds the same documents with indexes and without, also after a kill', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(duty, { minLength: 5, maxLength: 25 }),
      fc.array(query, { minLength: 5, maxLength: 15 }),
      fc.array(fc.tuple(query, duty), { maxLength: 3 }),
      async (duties, queries, changes) => {
        const client = new mongoose.mongo.MongoClient(server.uri);
        const database = client.db(`laws${String(Math.random()).slice(2)}`);
        const [plain, indexed] = [database.collection<Duty>('plain'), database.collection<Duty>('indexed')];
        await indexed.createIndexes([
          { key: { unit: 1, order: 1 } },
          { key: { order: 1 } },
          { key: { 'people.id': 1 } },
        ]);
        const documents = duties.map((given, at) => ({ _id: String(at), ...given }));
        for (const one of [plain, indexed]) {
          await one.insertMany(documents.map((document) => ({ ...document })));
          for (const [which, after] of changes) {
            if (Object.keys(after).length === 0) await one.deleteMany(which);
            else await one.updateMany(which, { $set: after });
          }
        }
        const answers = async (one: mongoose.mongo.Collection<Duty>) =>
          Promise.all(queries.map((asked) => one.find(asked).sort({ _id: 1 }).toArray()));
        expect(await answers(indexed)).toEqual(await answers(plain));
        await client.close();
      },
    ),
    { numRuns: 25 },
  );

  const before = await everything();
  await server.kill();
  await server.start();
  expect(await everything()).toEqual(before);
});

testStandIn(
  'a query by the identifier and something else takes the something else into account',
  async () => {
    const client = new mongoose.mongo.MongoClient(server.uri);
    const collection = client.db('versions').collection<{ _id: string; version: number }>('documents');
    await collection.insertOne({ _id: 'a', version: 1 });
    expect(
      (await collection.updateOne({ _id: 'a', version: 2 }, { $set: { version: 3 } })).matchedCount,
    ).toBe(0);
    expect(
      (await collection.updateOne({ _id: 'a', version: 1 }, { $set: { version: 2 } })).matchedCount,
    ).toBe(1);
    expect(await collection.findOne({ _id: 'a', version: { $gt: 1 } })).toEqual({ _id: 'a', version: 2 });
    await client.close();
  },
);

testStandIn('a file of the first format is read and written anew', async () => {
  if (found?.kind !== 'standIn') throw new Error('only for the stand-in');
  const file = join(import.meta.dirname, 'fixtures', 'first-format.mv');
  const old = await startMongoServer({
    found,
    fill: (data) => copyFileSync(file, join(data, 'stand-in.mv')),
  });
  const read = async () => {
    const client = new mongoose.mongo.MongoClient(old.uri);
    const duties = client.db('kept').collection<{ _id: unknown; word: string }>('duties');
    const stored = await duties.find({ unit: 'so-tai-chinh' }).sort({ word: 1 }).toArray();
    await expect(duties.insertOne({ _id: 'other', word: 'ba' })).rejects.toMatchObject({ code: 11000 });
    const indexes = (await duties.indexes()).length;
    await client.close();
    return { stored, indexes };
  };
  const first = await read();
  expect(first).toEqual({
    stored: [
      { _id: 2, word: 'hai', unit: 'so-tai-chinh', inner: { list: [1, 2.5, null, 2 ** 40] } },
      { _id: 'a', word: 'một', unit: 'so-tai-chinh', due: new Date(0) },
    ],
    indexes: 3,
  });
  await old.kill();
  await old.start();
  expect(await read()).toEqual(first);
  await old.stop();
});

/** Every document of the databases that the law made, by database and collection. */
async function everything(): Promise<readonly unknown[]> {
  const client = new mongoose.mongo.MongoClient(server.uri);
  const { databases } = await client.db('admin').admin().listDatabases();
  const found: unknown[] = [];
  for (const { name } of databases)
    for (const collection of ['plain', 'indexed'])
      found.push([
        name,
        collection,
        await client.db(name).collection<Duty>(collection).find({ unit: 'sở-a' }).sort({ _id: 1 }).toArray(),
      ]);
  await client.close();
  return found;
}
