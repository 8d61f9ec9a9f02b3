import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { insertNew } from '../../activities/store/insert-new.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';

let database: TestDatabase;
let line: Server;
let client: mongoose.mongo.MongoClient;
/** What the client sends is not carried on, and the line is cut. */
let isCut = false;

beforeAll(async () => {
  database = createTestDatabase();
  const { hostname, port } = new URL(database.uri);
  line = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('data', (bytes) => {
      if (isCut) near.destroy();
      else far.write(bytes);
    });
    far.pipe(near);
    for (const end of [near, far]) end.on('error', () => undefined);
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const through = new URL(database.uri);
  through.port = String((line.address() as AddressInfo).port);
  client = await mongoose.mongo.MongoClient.connect(through.href, { serverSelectionTimeoutMS: 1_000 });
});
afterAll(async () => {
  isCut = false;
  await client.close();
  line.close();
  await database.drop();
});

const things = () => client.db(database.name).collection<{ _id: string }>('things');
const insert = (...ids: readonly string[]) =>
  insertNew(() =>
    things().insertMany(
      ids.map((_id) => ({ _id })),
      { ordered: false },
    ),
  );
const there = async () => (await things().find().toArray()).map(({ _id }) => _id).sort();

test('what is new is written, and what was there already is told from it', async () => {
  expect(await insert('a', 'b')).toBe(true);
  expect(await insert('b', 'c')).toBe(false);
  expect(await insertNew(() => things().insertOne({ _id: 'a' }))).toBe(false);
  expect(await there()).toEqual(['a', 'b', 'c']);
});

test('a line that is cut in the middle of an insert is no duplicate: it is thrown, and what was not written is written by the next try', async () => {
  isCut = true;
  await expect(insert('d', 'e')).rejects.toThrow();
  isCut = false;
  expect(await insert('d', 'e')).toBe(true);
  expect(await there()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('another error among duplicates is thrown', async () => {
  const writeErrors = [{ code: 11_000 }, { code: 64 }];
  const mixed = Object.assign(new Error('mixed'), { code: 11_000, writeErrors });
  await expect(insertNew(() => Promise.reject(mixed))).rejects.toBe(mixed);
});
