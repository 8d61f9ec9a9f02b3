import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { testServers } from './environment.js';

export type TestDatabase = {
  readonly uri: string;
  readonly name: string;
  readonly drop: () => Promise<void>;
};

/** A fresh database for one test file; drop it in `afterAll`. */
export function createTestDatabase(): TestDatabase {
  // All names are of one length: the stand-in's drop takes every database whose name begins with the dropped one.
  const name = `t${randomBytes(8).toString('hex')}`;
  const uri = withDatabase({ uri: testServers().mongodbUri, name });
  return {
    uri,
    name,
    drop: async () => {
      const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}

/** The same server and options with another database. */
function withDatabase({ uri, name }: { uri: string; name: string }): string {
  return uri.replace(
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/u,
    (_whole, server: string) => `${server}/${name}`,
  );
}
