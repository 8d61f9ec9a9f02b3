import { mongo } from 'mongoose';

/** The database itself, for the operator's programs that copy it whole; its connection has to be closed. Throws when it is away. */
export async function openDatabase({ uri }: { uri: string }): Promise<{
  readonly db: mongo.Db;
  readonly close: () => Promise<void>;
}> {
  const client = new mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: 5_000,
    writeConcern: { w: 'majority', journal: true },
  });
  await client.connect();
  return { db: client.db(), close: () => client.close() };
}
