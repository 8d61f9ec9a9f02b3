import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { joinedWrites } from '../../activities/store/joined-writes.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';

interface Thing {
  readonly _id: string;
  readonly text?: string;
}

let database: TestDatabase;
let client: mongoose.mongo.MongoClient;

beforeAll(async () => {
  database = createTestDatabase();
  client = await mongoose.mongo.MongoClient.connect(database.uri);
});
afterAll(async () => {
  await client.close();
  await database.drop();
});

/** An inserter into a collection of its own, with the sizes of what went to the database together. */
function inserter(name: string) {
  const collection = client.db(database.name).collection<Thing>(name);
  const sizes: number[] = [];
  const insert = joinedWrites<Thing>((things) => {
    sizes.push(things.length);
    return collection.insertMany([...things], { ordered: false });
  });
  const there = async () => (await collection.find().toArray()).map(({ _id }) => _id).sort();
  return { insert, sizes, there };
}

test('one alone goes at once; those that come while two are on their way go together', async () => {
  const { insert, sizes, there } = inserter('together');
  const ids = Array.from({ length: 40 }, (_none, index) => `t-${String(index).padStart(2, '0')}`);
  expect(await Promise.all(ids.map((_id) => insert([{ _id }])))).toEqual(ids.map(() => true));
  expect(sizes).toEqual([1, 1, 38]);
  expect(await there()).toEqual(ids);
  expect(await insert([{ _id: 'u' }])).toBe(true);
  expect(sizes).toEqual([1, 1, 38, 1]);
});

test('each hears whether something of its own stood already, not of that of others', async () => {
  const { insert, there } = inserter('stood');
  await insert([{ _id: 'b2' }, { _id: 'd1' }]);
  const [x, y, a, b, c, d, again] = await Promise.all(
    [['x'], ['y'], ['a1', 'a2'], ['b1', 'b2'], ['c1'], ['d1'], ['a2']].map((ids) =>
      insert(ids.map((_id) => ({ _id }))),
    ),
  );
  expect({ x, y, a, b, c, d, again }).toEqual({
    x: true,
    y: true,
    a: true,
    b: false,
    c: true,
    d: false,
    again: false,
  });
  expect(await there()).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'd1', 'x', 'y']);
});

test('what the database cannot take fails whoever sent it, and nobody beside', async () => {
  const { insert, there } = inserter('too-large');
  const tooLarge = 'x'.repeat(17 * 1_048_576);
  const fates = await Promise.allSettled(
    [{ _id: 'x' }, { _id: 'y' }, { _id: 'a' }, { _id: 'b', text: tooLarge }, { _id: 'c' }].map((thing) =>
      insert([thing]),
    ),
  );
  expect(fates.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(await there()).toEqual(['a', 'c', 'x', 'y']);
});
