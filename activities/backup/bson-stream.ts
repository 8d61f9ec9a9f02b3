import { mongo } from 'mongoose';

const { deserialize, serialize } = mongo.BSON;
/** Numbers stay what they were: an int does not come back as a double. */
const lossless = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

/** The documents in a stream of BSON, each with all its types. Throws for what breaks off in the middle of one. */
export async function* documentsIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<mongo.Document> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let place = 0;
    while (rest.length - place >= 4) {
      const length = rest.readInt32LE(place);
      if (length < 5) throw new Error('what follows is no BSON document');
      if (rest.length - place < length) break;
      yield deserialize(rest.subarray(place, place + length), lossless);
      place += length;
    }
    rest = rest.subarray(place);
  }
  if (rest.length > 0) throw new Error('it breaks off in the middle of a document');
}

/** The size that a document has in the database. */
export function sizeOf(document: mongo.Document): number {
  return serialize(document).length;
}
