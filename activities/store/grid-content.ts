import { mongo } from 'mongoose';
import { contentBucket, type FileDocument, type FileModels } from './file-model.js';
import type { StoredFile } from './file-port.js';

/** The bucket of contents. Throws while the database is not connected. */
export function openBucket({ files }: Pick<FileModels, 'files'>): mongo.GridFSBucket {
  const { db } = files.db;
  if (!db) throw new mongo.MongoNotConnectedError('not connected to MongoDB');
  return new mongo.GridFSBucket(db, { bucketName: contentBucket });
}

/** A stream's bytes in one piece: for parts, not for whole files. */
export async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A file as others see it: not where its content lies, nor who scans it. */
export function fileOf({ _id, content: _, nextScanAt: __, claim: ___, ...known }: FileDocument): StoredFile {
  return { sha256: _id, ...known };
}
