import type { Request, Router } from 'express';
import type { Person } from '../../domain/people/people.js';
import type { NoteLogin } from './login-record.js';

/** Who sends a request, as the directory of people knows him. */
export interface Authenticated {
  readonly person: Person;
  readonly means: 'token' | 'session';
  /** The id of the session by which he comes. */
  readonly session?: string;
}

/** The identity provider says who somebody is; what he may do comes from the directory alone (docs/adr/0014). */
export interface Identity {
  /**
   * Undefined where the request carries neither token nor session. Throws Problem: 401 for what is there and not good, 403 for
   * a person of whom the directory does not know and for a session that is used from another site, but for `otherSite`, an origin; 503
   * while the provider is away.
   */
  readonly authenticate: (request: Request, otherSite?: string) => Promise<Authenticated | undefined>;
  /** Whether a session goes on. */
  readonly lasts: (session: string) => Promise<boolean>;
  /** Notes what happened to a session or at a login. */
  readonly note: NoteLogin;
  /** /login, /login/callback, /logout, /logout/back-channel: outside /api/v1, before any reader of bodies. */
  readonly routes: () => Router;
}
