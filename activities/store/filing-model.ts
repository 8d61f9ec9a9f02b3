import { type Connection, Schema } from 'mongoose';
import type { LandedFiling } from '../../domain/task/filing.js';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** A filing with what became of its lines; a task's id has dots, so that a list and not a map keeps them. */
export interface FilingDocument extends Omit<LandedFiling, 'id'> {
  readonly _id: string;
  /** By the clock of the machine, which a rehearsal's calendar does not move. */
  readonly storedAtMs: number;
  readonly allLanded: boolean;
}

const filingSchema = new Schema<FilingDocument>(
  {
    _id: text,
    planId: text,
    period: text,
    unit: text,
    version: { type: Number, required: true },
    draftVersion: Number,
    lines: { type: [{ taskId: text, content: mixed, _id: false }], required: true },
    draftedBy: text,
    filedBy: mixed,
    filedAt: text,
    landed: { type: [{ taskId: text, outcome: text, sequence: Number, _id: false }], required: true },
    storedAtMs: { type: Number, required: true },
    allLanded: { type: Boolean, required: true },
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'filings' },
)
  .index({ planId: 1, period: 1, unit: 1, version: 1 })
  .index({ 'lines.taskId': 1, period: 1 })
  .index({ allLanded: 1, storedAtMs: 1 });

export function filingModel(connection: Connection) {
  return connection.model('Filing', filingSchema);
}
