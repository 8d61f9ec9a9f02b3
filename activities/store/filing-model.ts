import { type Connection, Schema } from 'mongoose';
import type { Filing, Landed } from '../../domain/task/filing.js';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** A filing with what became of its lines; a task's id has dots, so that a list and not a map keeps them. */
export interface FilingDocument extends Omit<Filing, 'id'> {
  readonly _id: string;
  readonly landed: readonly Landed[];
}

const filingSchema = new Schema<FilingDocument>(
  {
    _id: text,
    planId: text,
    period: text,
    unit: text,
    version: { type: Number, required: true },
    lines: { type: [{ taskId: text, content: mixed, _id: false }], required: true },
    draftedBy: text,
    filedBy: mixed,
    filedAt: text,
    landed: { type: [{ taskId: text, outcome: text, _id: false }], required: true },
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'filings' },
)
  .index({ planId: 1, period: 1, unit: 1, version: 1 })
  .index({ 'lines.taskId': 1, period: 1 });

export function filingModel(connection: Connection) {
  return connection.model('Filing', filingSchema);
}
