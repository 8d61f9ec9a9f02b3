import type { Instant } from '../domain/calendar/instant.js';

/** What is noted. `sessionEnded`: from elsewhere than the browser that has it. */
export const loginHappenings = [
  'loggedIn',
  'loggedOut',
  'sessionEnded',
  'loginRefused',
  'logoutRefused',
  'tokenRefused',
  'sessionRefused',
] as const;

/** Somebody logged in or out, or was not let in. */
export interface LoginEntry {
  readonly at: Instant;
  readonly what: (typeof loginHappenings)[number];
  /** The id that the provider named, where it is known. */
  readonly person?: string;
  /** The address of the network from which it came. */
  readonly address: string;
  readonly reason?: string;
  /** Who ended the session, where it was ended from elsewhere: himself, or an administrator. */
  readonly by?: string;
  /** How many refusals before this one were not written, because there were too many; they are in the log. */
  readonly leftOut?: number;
}

/** The name of the chain of logins. */
export const loginChain = 'logins';
