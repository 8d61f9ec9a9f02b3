import { type Connection, Schema } from 'mongoose';
import type { EditedTexts } from './text-port.js';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

const textSchema = new Schema<Omit<EditedTexts, 'id'> & { readonly _id: string }>(
  { _id: text, revision: { type: Number, required: true }, texts: mixed, savedBy: mixed, savedAt: text },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'synthesisTexts' },
);

export function textModel(connection: Connection) {
  return connection.model('SynthesisText', textSchema);
}
