import { type Connection, Schema } from 'mongoose';
import type { Link } from '../../audit/chain.js';
import type { LoginEntry } from '../../audit/logins.js';
import type { StartedLogin, StoredSession } from './session-port.js';

const options = { versionKey: false, minimize: false, autoIndex: false, id: false } as const;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const sessionSchema = new Schema<Omit<StoredSession, 'id'> & { readonly _id: string }>(
  {
    _id: text,
    person: text,
    startedAtMs: number,
    seenAtMs: number,
    address: text,
    browser: { type: String, default: '' },
    idToken: String,
    subject: String,
    providerSession: String,
  },
  { ...options, collection: 'sessions' },
)
  .index({ person: 1 })
  .index({ subject: 1 })
  .index({ providerSession: 1 })
  .index({ startedAtMs: 1 })
  .index({ seenAtMs: 1 });

const logoutTokenSchema = new Schema<{ readonly _id: string; readonly atMs: number }>(
  { _id: text, atMs: number },
  { ...options, collection: 'logoutTokens' },
).index({ atMs: 1 });

const loginSchema = new Schema<Omit<StartedLogin, 'id'> & { readonly _id: string }>(
  { _id: text, browser: text, nonce: text, verifier: text, to: text, startedAtMs: number },
  { ...options, collection: 'logins' },
).index({ startedAtMs: 1 });

/** A link of the chain of logins; its number is its id, so that no two take one place. */
export interface LoginDocument {
  readonly _id: number;
  readonly link: Link<LoginEntry>;
}

const loginAuditSchema = new Schema<LoginDocument>(
  { _id: number, link: { type: Schema.Types.Mixed, required: true } },
  { ...options, collection: 'login-audit' },
);

export function sessionModels(connection: Connection) {
  return {
    sessions: connection.model('Session', sessionSchema),
    logins: connection.model('Login', loginSchema),
    logoutTokens: connection.model('LogoutToken', logoutTokenSchema),
    loginAudit: connection.model('LoginAudit', loginAuditSchema),
  };
}
