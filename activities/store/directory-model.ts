import { type Connection, Schema } from 'mongoose';
import type { DirectoryEdition } from './directory-port.js';

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

const directorySchema = new Schema<DirectoryEdition & { readonly _id: number }>(
  { _id: number, edition: number, directory: mixed, savedBy: mixed, savedAt: text, reason: text },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'directories' },
);

/** The collection of the editions of the directory. */
export function directoryModel(connection: Connection) {
  return connection.model('Directory', directorySchema);
}
