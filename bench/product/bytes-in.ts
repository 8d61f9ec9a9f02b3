import mongoose from 'mongoose';

/** How many bytes the documents of some collections of MongoDB have. */
export async function bytesIn({
  uri,
  collections,
}: {
  uri: string;
  collections: readonly string[];
}): Promise<number> {
  const bare = await mongoose.createConnection(uri).asPromise();
  try {
    let bytes = 0;
    for (const name of collections)
      for await (const document of bare.collection(name).find())
        bytes += mongoose.mongo.BSON.calculateObjectSize(document);
    return bytes;
  } finally {
    await bare.close();
  }
}
