import { type Connection, Schema } from 'mongoose';
import type { Mail, MailerStatus } from './mail-port.js';

const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;

const mailSchema = new Schema<Mail & { _id: string }>(
  {
    _id: text,
    id: text,
    person: text,
    kind: text,
    to: { type: Schema.Types.Mixed, required: true },
    language: text,
    notices: { type: [String], required: true },
    subject: text,
    text,
    html: text,
    createdAt: text,
    moot: { type: Boolean, required: true },
    state: text,
    attempts: { type: Number, required: true },
    nextTryAt: text,
    claim: String,
    leaseUntil: String,
    lastError: String,
    sentAt: String,
    answer: String,
  },
  { ...options, collection: 'mails' },
)
  .index({ state: 1, nextTryAt: 1 })
  .index({ person: 1, kind: 1, createdAt: 1 })
  .index({ notices: 1 });

const mailerSchema = new Schema<MailerStatus & { _id: string }>(
  { _id: text, at: text, smtp: text, error: String },
  { ...options, collection: 'mailers' },
);

export function mailModels(connection: Connection) {
  return {
    mails: connection.model('Mail', mailSchema),
    mailers: connection.model('Mailer', mailerSchema),
  };
}

export type MailModels = ReturnType<typeof mailModels>;
