import { type Connection, Schema } from 'mongoose';
import type { PeriodState } from '../../domain/period/state.js';
import type { StoredSynthesis } from './period-port.js';

const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** A period as pages read it. */
export interface PeriodDocument {
  readonly _id: string;
  readonly planId: string;
  readonly period: string;
  readonly sequence: number;
  readonly state: PeriodState;
  readonly decidedAtMs: number;
}

const periodSchema = new Schema<PeriodDocument>(
  { _id: text, planId: text, period: text, sequence: number, state: mixed, decidedAtMs: number },
  { ...options, collection: 'periods' },
).index({ planId: 1, period: 1 });

const synthesisSchema = new Schema<Omit<StoredSynthesis, 'id'> & { readonly _id: string }>(
  { _id: text, planId: text, period: text, version: number, hash: text, synthesis: mixed },
  { ...options, collection: 'syntheses' },
).index({ planId: 1, period: 1, version: -1 });

export function periodModels(connection: Connection) {
  return {
    periods: connection.model('Period', periodSchema),
    syntheses: connection.model('Synthesis', synthesisSchema),
  };
}
