import { type Connection, Schema } from 'mongoose';
import type { SavedView } from './view-port.js';

const text = { type: String, required: true } as const;

const viewSchema = new Schema<SavedView & { _id: string }>(
  {
    _id: text,
    id: text,
    owner: text,
    name: text,
    list: text,
    query: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    savedAt: text,
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'views' },
).index({ owner: 1, name: 1 });

/** The collection of saved views. */
export function viewModel(connection: Connection) {
  return connection.model('SavedView', viewSchema);
}
