import { type Connection, Schema } from 'mongoose';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Policy } from '../../domain/policy/policy.js';

/** A policy and a calendar, under the sha256 of both. Never changed. */
export interface TermsDocument {
  readonly _id: string;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

const mixed = { type: Schema.Types.Mixed, required: true } as const;

const termsSchema = new Schema<TermsDocument>(
  { _id: { type: String, required: true }, policy: mixed, calendar: mixed },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'terms' },
);

/** The collection of terms under which tasks run. */
export function termsModel(connection: Connection) {
  return connection.model('Terms', termsSchema);
}
