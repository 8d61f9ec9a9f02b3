import type { Instant } from '../domain/calendar/instant.js';

/** Somebody logged in or out, or was not let in. */
export interface LoginEntry {
  readonly at: Instant;
  readonly what: 'loggedIn' | 'loggedOut' | 'loginRefused' | 'tokenRefused' | 'sessionRefused';
  /** The id that the provider named, where it is known. */
  readonly person?: string;
  /** The address of the network from which it came. */
  readonly address: string;
  readonly reason?: string;
  /** How many refusals before this one were not written, because there were too many; they are in the log. */
  readonly leftOut?: number;
}

/** The name of the chain of logins. */
export const loginChain = 'logins';
