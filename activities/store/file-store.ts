import { randomUUID } from 'node:crypto';
import type { ScanState } from '../../domain/files/scan-state.js';
import type { FileDocument, FileModels } from './file-model.js';
import type { FileStore } from './file-port.js';
import { fileOf, openBucket } from './grid-content.js';
import { receiveFile, settleUpload } from './incoming-file.js';

/** What no scanner has judged: also what came while there was none. */
const unjudged: readonly ScanState[] = ['pending', 'notScanned'];

/** Files in MongoDB: one document each under its hash, and its content in GridFS. */
export function fileStore(models: FileModels): FileStore {
  const { files, uploads } = models;
  const clock = () => new Date().toISOString();
  return {
    receiveFile: () => receiveFile({ models, clock }),
    file: async (sha256) => {
      const found = await files.findById(sha256).lean<FileDocument>();
      return found ? fileOf(found) : undefined;
    },
    files: async (sha256s) =>
      (await files.find({ _id: { $in: sha256s } }).lean<FileDocument[]>()).map(fileOf),
    fileContent: async ({ sha256, range }) => {
      const found = await files.findById(sha256, { content: 1 }).lean();
      return found ? openBucket(models).openDownloadStream(found.content, range) : undefined;
    },
    claimScan: async ({ now, leaseUntil }) => {
      const claim = randomUUID();
      const found = await files
        .findOneAndUpdate(
          { 'scan.state': { $in: unjudged }, nextScanAt: { $lte: now } },
          { $set: { claim, nextScanAt: leaseUntil }, $inc: { 'scan.attempts': 1 } },
          { sort: { nextScanAt: 1 }, returnDocument: 'after' },
        )
        .lean<FileDocument>();
      return found ? { sha256: found._id, claim, attempts: found.scan.attempts } : undefined;
    },
    putScan: async ({ sha256, claim, scan, nextTryAt }) => {
      const known = Object.entries(scan).map(([key, value]) => [`scan.${key}`, value] as const);
      const gone = (['at', 'said', 'fault'] as const)
        .filter((key) => scan[key] === undefined)
        .map((key) => [`scan.${key}`, 1] as const);
      await files.updateOne(
        { _id: sha256, claim },
        {
          $set: { ...Object.fromEntries(known), ...(nextTryAt !== undefined && { nextScanAt: nextTryAt }) },
          $unset: { ...Object.fromEntries(gone), claim: 1 },
        },
      );
    },
    releaseUnscanned: async () => {
      await files.updateMany({ 'scan.state': 'pending' }, { $set: { 'scan.state': 'notScanned' } });
    },
    scanCounts: async () => {
      const [pending, clean, infected, notScanned] = await Promise.all(
        (['pending', 'clean', 'infected', 'notScanned'] as const).map((state) =>
          files.countDocuments({ 'scan.state': state }),
        ),
      );
      return {
        pending: pending ?? 0,
        clean: clean ?? 0,
        infected: infected ?? 0,
        notScanned: notScanned ?? 0,
      };
    },
    sweepUploads: async ({ begunBefore }) => {
      const old = await uploads.find({ touchedAt: { $lt: begunBefore } }).lean();
      let swept = 0;
      for (const { _id, touchedAt } of old) {
        const marked = await uploads.updateOne({ _id, touchedAt }, { isSwept: true });
        if (marked.matchedCount === 0) continue;
        await settleUpload({ models, id: _id });
        swept += 1;
      }
      return swept;
    },
  };
}
