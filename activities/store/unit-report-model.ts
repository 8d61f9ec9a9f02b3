import { type Connection, Schema } from 'mongoose';
import type { UnitReportDraft } from '../../domain/unit-report/unit-report.js';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** `_id` is `<plan>/<period>/<unit>`. */
const unitReportSchema = new Schema<UnitReportDraft & { _id: string }>(
  {
    _id: text,
    planId: text,
    period: text,
    unit: text,
    version: { type: Number, required: true },
    status: text,
    lines: { type: [{ taskId: text, content: mixed, _id: false }], required: true },
    writtenBy: text,
    savedAt: text,
    sentBackReason: String,
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'unit-reports' },
).index({ planId: 1, period: 1, unit: 1 });

export function unitReportModel(connection: Connection) {
  return connection.model('UnitReport', unitReportSchema);
}
