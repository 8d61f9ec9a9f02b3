import type { Logger } from 'pino';
import type { Store } from '../../activities/store/port.js';
import type { Person } from '../../domain/people/people.js';
import { cookiesOf } from './cookies.js';
import { createIdentity } from './create-identity.js';
import type { Identity } from './identity.js';
import { loginRecord } from './login-record.js';
import { discoveredProvider } from './provider.js';
import { type ClientTerms, relyingParty } from './relying-party.js';
import { type SessionLimits, sessionsIn } from './sessions.js';

/** Which provider is believed, and how dondoc is known to it. */
export interface IdentityConfig extends ClientTerms {
  readonly issuer: string;
  /** Whom access tokens for this API name as their audience. */
  readonly audience: string;
  readonly limits: SessionLimits;
}

/** Identity by the provider of the configuration. Nothing is asked of it before somebody comes. */
export function openIdentity({
  config,
  people,
  store,
  log,
  epochMs = Date.now,
  onEnded = () => undefined,
}: {
  config: IdentityConfig;
  people: readonly Person[];
  store: Store;
  log: Logger;
  epochMs?: () => number;
  /** Told that a session has ended. */
  onEnded?: (session: string) => void;
}): Identity {
  const { issuer, audience, personClaim, publicUrl, limits } = config;
  const provider = discoveredProvider(issuer);
  return createIdentity({
    people,
    tokens: { issuer, audience, personClaim, epochMs, keys: provider.keys },
    note: loginRecord({ store, log, epochMs }),
    login: {
      party: relyingParty({ provider, client: config }),
      store,
      sessions: sessionsIn({ store, limits, epochMs }),
      cookies: cookiesOf(publicUrl),
      ...{ publicUrl, onEnded, clientId: config.clientId },
    },
  });
}
