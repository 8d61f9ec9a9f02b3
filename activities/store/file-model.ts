import { type Connection, type mongo, Schema } from 'mongoose';
import type { StoredFile } from './file-port.js';

/** The GridFS bucket of contents. Names of collections and fields are GridFS's own. */
export const contentBucket = 'contents';

/** A file as it is kept: `content` is the id of its content in GridFS. */
export interface FileDocument extends Omit<StoredFile, 'sha256'> {
  readonly _id: string;
  readonly content: mongo.ObjectId;
  readonly nextScanAt: string;
  readonly claim?: string;
}

/** An upload under way: written before its first byte, so that what it leaves behind can be found. */
export interface UploadDocument {
  readonly _id: mongo.ObjectId;
  readonly touchedAt: string;
  readonly isSwept: boolean;
}

const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;
const objectId = { type: Schema.Types.ObjectId, required: true } as const;

const fileSchema = new Schema<FileDocument>(
  {
    _id: text,
    size: { type: Number, required: true },
    kind: text,
    mediaType: text,
    storedAt: text,
    uploads: { type: [{ name: text, by: text, at: text, _id: false }], required: true },
    scan: mixed,
    content: objectId,
    nextScanAt: text,
    claim: String,
  },
  { ...options, collection: 'files' },
)
  .index({ 'scan.state': 1, nextScanAt: 1 })
  .index({ content: 1 });

const uploadSchema = new Schema<UploadDocument>(
  { _id: objectId, touchedAt: text, isSwept: { type: Boolean, required: true } },
  { ...options, collection: 'uploads' },
).index({ touchedAt: 1 });

/** Here for their indexes, which GridFS asks for: they are made before anything is written. */
const gridFileSchema = new Schema(
  { filename: String, uploadDate: Date },
  { ...options, collection: `${contentBucket}.files` },
).index({ filename: 1, uploadDate: 1 });
const gridChunkSchema = new Schema(
  { files_id: Schema.Types.ObjectId, n: Number },
  { ...options, collection: `${contentBucket}.chunks` },
).index({ files_id: 1, n: 1 }, { unique: true });

export function fileModels(connection: Connection) {
  return {
    files: connection.model('File', fileSchema),
    uploads: connection.model('Upload', uploadSchema),
    gridFiles: connection.model('GridFile', gridFileSchema),
    gridChunks: connection.model('GridChunk', gridChunkSchema),
  };
}

export type FileModels = ReturnType<typeof fileModels>;
