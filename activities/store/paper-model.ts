import { type Connection, Schema } from 'mongoose';
import type { IssuedPaper } from '../../domain/papers/issued.js';

/** An issued paper as it is kept; what has replaced it is found by `place` of the other. */
export interface PaperDocument {
  readonly _id: string;
  readonly planId: string;
  /** The request, once in a plan. */
  readonly request: string;
  /** The number in its series, once. */
  readonly numberKey: string;
  /** The paper that it replaces, or its own id: nothing is replaced twice. */
  readonly place: string;
  /** The units that it is about. */
  readonly concerns: readonly string[];
  readonly record: Omit<IssuedPaper, 'replacedBy'>;
  readonly content: Buffer;
}

const text = { type: String, required: true } as const;
const once = { ...text, unique: true } as const;

const paperSchema = new Schema<PaperDocument>(
  {
    _id: text,
    planId: text,
    request: once,
    numberKey: once,
    place: once,
    concerns: { type: [String], required: true },
    record: { type: Schema.Types.Mixed, required: true },
    content: { type: Buffer, required: true },
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'papers' },
).index({ planId: 1, 'record.issuedAt': 1 });

export function paperModel(connection: Connection) {
  return connection.model('Paper', paperSchema);
}
