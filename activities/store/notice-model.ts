import { type Connection, Schema } from 'mongoose';
import type { Notice } from '../../domain/notices/notice.js';
import type { WaitingNotice } from './notice-port.js';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** A notice with what became of it. */
export interface NoticeDocument extends Notice {
  readonly _id: string;
  /** `nobody`: no person held the position to which it was addressed. */
  readonly status: 'waiting' | 'mailed' | 'nobody';
  readonly mails: WaitingNotice['mails'];
  readonly readBy: readonly string[];
  readonly decidedAtMs: number;
}

const noticeSchema = new Schema<NoticeDocument>(
  {
    _id: text,
    id: text,
    sequence: { type: Number, required: true },
    at: text,
    planId: text,
    taskId: text,
    shortcoming: mixed,
    taskNumber: { type: Number, required: true },
    confidential: { type: Boolean, required: true },
    to: { type: { role: text, id: text }, _id: false, required: true },
    kind: text,
    urgent: { type: Boolean, required: true },
    obligation: text,
    duty: text,
    debtor: text,
    rung: String,
    due: text,
    behind: Schema.Types.Mixed,
    subject: mixed,
    status: text,
    mails: { type: [{ person: text, mail: text, at: text, _id: false }], required: true },
    readBy: { type: [String], required: true },
    decidedAtMs: { type: Number, required: true },
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'notices' },
)
  .index({ taskId: 1, at: 1 })
  .index({ 'to.id': 1, at: 1, _id: 1 })
  .index({ decidedAtMs: 1 })
  .index({ status: 1, at: 1 })
  .index({ 'mails.mail': 1 });

export function noticeModel(connection: Connection) {
  return connection.model('Notice', noticeSchema);
}
