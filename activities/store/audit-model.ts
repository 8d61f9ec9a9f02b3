import { type Connection, Schema } from 'mongoose';
import type { Link } from '../../audit/chain.js';
import type { RefusedCommand } from '../../audit/refused.js';
import type { Rotation } from '../../audit/rotation.js';
import type { ArchivedHistory, StoredCheckpoint } from './audit-port.js';
import type { StoredHead } from './head-port.js';

const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

const historySchema = new Schema<ArchivedHistory & { readonly _id: string }>(
  {
    _id: text,
    taskId: text,
    planId: text,
    run: number,
    bytes: { type: Buffer, required: true },
    events: number,
    complete: { type: Boolean, required: true },
    archivedAt: text,
  },
  { ...options, collection: 'histories' },
).index({ taskId: 1, run: 1 });

const checkpointSchema = new Schema<StoredCheckpoint & { readonly _id: string }>(
  { _id: text, planId: text, number, signed: mixed, added: { type: [String], required: true } },
  { ...options, collection: 'checkpoints' },
).index({ planId: 1, number: 1 });

/** A link of the chain of what was refused to a task; the number makes two that are added at once one after the other. */
export interface RefusedDocument {
  readonly _id: string;
  readonly taskId: string;
  readonly number: number;
  readonly link: Link<RefusedCommand>;
}

const refusedSchema = new Schema<RefusedDocument>(
  { _id: text, taskId: text, number, link: mixed },
  { ...options, collection: 'refused' },
).index({ taskId: 1, number: 1 });

const headSchema = new Schema<StoredHead & { readonly _id: string }>(
  {
    _id: text,
    chain: text,
    planId: text,
    sequence: number,
    head: text,
    veiled: text,
    veilId: text,
    decidedAtMs: number,
    refused: Schema.Types.Mixed,
  },
  { ...options, collection: 'heads' },
).index({ planId: 1 });

const veilSchema = new Schema<{ readonly _id: string; readonly secret: string }>(
  { _id: text, secret: text },
  { ...options, collection: 'veils' },
);

const rotationSchema = new Schema<Rotation & { readonly _id: string }>(
  { _id: text, from: text, to: text, at: text, signedByOld: text, signedByNew: text },
  { ...options, collection: 'rotations' },
);

export function auditModels(connection: Connection) {
  return {
    refused: connection.model('Refused', refusedSchema),
    heads: connection.model('Head', headSchema),
    rotations: connection.model('Rotation', rotationSchema),
    veils: connection.model('Veil', veilSchema),
    histories: connection.model('History', historySchema),
    checkpoints: connection.model('Checkpoint', checkpointSchema),
  };
}
