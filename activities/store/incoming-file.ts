import { mongo } from 'mongoose';
import type { FileDocument, FileModels } from './file-model.js';
import type { FileUpload, IncomingFile } from './file-port.js';
import { fileOf, openBucket, readAll } from './grid-content.js';
import { insertNew } from './insert-new.js';

/** So many names of one content are remembered. */
const mostUploads = 500;

/**
 * A content on its way into GridFS. It lies there under an id of its own until its hash is known; of those who bring the same at
 * once, the first to insert the hash has kept it, and the others take theirs away.
 */
export async function receiveFile({
  models,
  clock,
}: {
  models: FileModels;
  clock: () => string;
}): Promise<IncomingFile> {
  const { files, uploads } = models;
  const _id = new mongo.ObjectId();
  await uploads.create({ _id, touchedAt: clock(), isSwept: false });
  const bucket = openBucket(models);
  const stream = bucket.openUploadStreamWithId(_id, `upload ${_id.toHexString()}`);
  const failed: { is?: true } = {};
  stream.on('error', () => {
    failed.is = true;
  });
  const discard = async (): Promise<void> => {
    if (!stream.writableFinished) stream.destroy();
    // A piece whose writing failed may still arrive: what is left then is for the sweep.
    if (!failed.is) await settleUpload({ models, id: _id });
  };
  return {
    discard,
    // Each piece is waited for, so that none is on its way when the rest is taken away.
    write: (bytes) => settled({ failed, begin: (done) => stream.write(bytes, done) }),
    finish: () => settled({ failed, begin: (done) => stream.end(done) }),
    read: async ({ start, end }) => {
      const length = stream.length;
      if (start >= Math.min(end, length)) return Buffer.alloc(0);
      return readAll(bucket.openDownloadStream(_id, { start, end: Math.min(end, length) }));
    },
    keep: async ({ sha256, scanState, upload, ...known }) => {
      // A sweep that took this for broken off has begun to take its content away.
      const { matchedCount } = await uploads.updateOne({ _id, isSwept: false }, { touchedAt: clock() });
      if (matchedCount === 0) throw new Error(`the upload of ${sha256} took too long and was swept`);
      const document: FileDocument = {
        ...known,
        _id: sha256,
        content: _id,
        storedAt: upload.at,
        uploads: [upload],
        scan: { state: scanState, attempts: 0 },
        nextScanAt: upload.at,
      };
      await insertNew(() => files.create(document));
      const stored = await files.findById(sha256).lean<FileDocument>();
      if (!stored) throw new Error(`file ${sha256} was not stored`);
      if (stored.content.equals(_id)) {
        await bucket.rename(_id, sha256);
        await uploads.deleteOne({ _id });
        return { file: fileOf(stored), isNew: true };
      }
      await discard();
      await addName({ models, sha256, upload });
      const named = await files.findById(sha256).lean<FileDocument>();
      return { file: fileOf(named ?? stored), isNew: false };
    },
  };
}

async function settled({
  failed,
  begin,
}: {
  failed: { is?: true };
  begin: (done: (fault?: Error | null) => void) => void;
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    begin((fault) => {
      if (!fault) {
        resolve();
        return;
      }
      // Before the stream says so itself.
      failed.is = true;
      // The driver lets a fault of its socket through as it is.
      reject(fault instanceof mongo.MongoError ? fault : new mongo.MongoNetworkError(fault.message));
    });
  });
}

/** Ends an upload: takes its content away unless that was kept, and then, last, the note that there was one. */
export async function settleUpload({
  models: { files, gridFiles, gridChunks, uploads },
  id,
}: {
  models: FileModels;
  id: mongo.ObjectId;
}): Promise<void> {
  // One may have been kept, and the answer lost or the process ended before it was said.
  if (!(await files.exists({ content: id }))) {
    await gridFiles.deleteOne({ _id: id });
    await gridChunks.deleteMany({ files_id: id });
  }
  await uploads.deleteOne({ _id: id });
}

async function addName({
  models: { files },
  sha256,
  upload,
}: {
  models: FileModels;
  sha256: string;
  upload: FileUpload;
}): Promise<void> {
  const { name, by } = upload;
  await files.updateOne(
    {
      _id: sha256,
      uploads: { $not: { $elemMatch: { name, by } } },
      [`uploads.${String(mostUploads - 1)}`]: { $exists: false },
    },
    { $push: { uploads: upload } },
  );
}
