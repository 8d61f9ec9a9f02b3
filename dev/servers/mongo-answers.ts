import mongoose from 'mongoose';

const LIMIT_MS = 5_000;

/** Rejects unless a MongoDB answers a ping. */
export async function assertMongoAnswers(uri: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: LIMIT_MS });
  try {
    await client.db('admin').command({ ping: 1 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`no MongoDB answers there (${why}), and another server is not taken in its place`);
  } finally {
    await client.close();
  }
}
