import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { testServers } from '../support/environment.js';
import { type MongoServer, startMongoServer } from '../support/mongo-server.js';

type Numbered = { _id: number; text: string };

/** A server that was given by MONGODB_URI is somebody's and is not killed. */
const ownServer = testServers().mongo;
const testOwnServer = ownServer === undefined ? test.skip : test;

let server: MongoServer;
beforeAll(async () => {
  if (ownServer !== undefined) server = await startMongoServer({ found: ownServer });
});
afterAll(async () => {
  if (ownServer !== undefined) await server.stop();
});

testOwnServer('kill -9 of the database loses no acknowledged write', async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await writeUntilKilled({ server, from: round * 100_000, killAfter: 60, acknowledged });
    await server.start();
  }
  const stored = await withClient({
    server,
    use: (client) => client.db().collection<Numbered>('numbers').find().toArray(),
  });
  const ids = new Set(stored.map(({ _id }) => _id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(180);
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
});

testOwnServer('fifty writers at once lose no increment, and a unique index holds after kill -9', async () => {
  const use = async (client: mongoose.mongo.MongoClient): Promise<void> => {
    const counters = client.db().collection<{ _id: string; n: number }>('counters');
    const writer = async (): Promise<void> => {
      for (let n = 0; n < 10; n += 1)
        await counters.updateOne({ _id: 'one' }, { $inc: { n: 1 } }, { upsert: true });
    };
    await counters.updateOne({ _id: 'one' }, { $set: { n: 0 } }, { upsert: true });
    await Promise.all(Array.from({ length: 50 }, writer));
    await client.db().collection('unique').createIndex({ key: 1 }, { unique: true });
    await client.db().collection('unique').insertOne({ key: 'a' });
  };
  await withClient({ server, use });
  await server.kill();
  await server.start();
  await withClient({
    server,
    use: async (client) => {
      expect(await client.db().collection('counters').findOne({ n: 500 })).not.toBeNull();
      await expect(client.db().collection('unique').insertOne({ key: 'a' })).rejects.toMatchObject({
        code: 11000,
      });
    },
  });
});

/** Ten writers insert numbers one after the other; after `killAfter` acknowledgements the server is killed. */
async function writeUntilKilled({
  server,
  from,
  killAfter,
  acknowledged,
}: {
  server: MongoServer;
  from: number;
  killAfter: number;
  acknowledged: number[];
}): Promise<void> {
  const client = new mongoose.mongo.MongoClient(server.uri, { serverSelectionTimeoutMS: 500 });
  const numbers = client.db().collection<Numbered>('numbers');
  let killed: Promise<void> | undefined;
  let count = 0;
  const writer = async (lane: number): Promise<void> => {
    for (let n = 0; killed === undefined; n += 1) {
      const _id = from + n * 10 + lane;
      try {
        await numbers.insertOne({ _id, text: 'đôn đốc'.repeat(40) });
      } catch {
        return;
      }
      acknowledged.push(_id);
      count += 1;
      if (count === killAfter) killed = server.kill();
    }
  };
  await Promise.all(Array.from({ length: 10 }, (_none, lane) => writer(lane)));
  await killed;
  await client.close();
}

async function withClient<T>({
  server,
  use,
}: {
  server: MongoServer;
  use: (client: mongoose.mongo.MongoClient) => Promise<T>;
}): Promise<T> {
  const client = new mongoose.mongo.MongoClient(server.uri);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}
