import { type Request, Router } from 'express';
import type { SessionStore } from '../../activities/store/session-port.js';
import type { Person } from '../../domain/people/people.js';
import type { TokenTerms } from './access-token.js';
import { backChannelLogout } from './back-channel-logout.js';
import type { Cookies } from './cookies.js';
import type { Authenticated, Identity } from './identity.js';
import { crossSite, sessionEnded } from './identity-problems.js';
import type { NoteLogin } from './login-record.js';
import { addressIn, loginRoutes } from './login-routes.js';
import type { RelyingParty } from './relying-party.js';
import { type ResourceMetadata, resourceMetadataRoutes } from './resource-metadata.js';
import { isFromHere } from './same-site.js';
import type { Sessions } from './sessions.js';
import { personByToken, personNamed } from './token-identity.js';

/** What the login of people needs beside tokens. */
export interface LoginTerms {
  readonly party: RelyingParty;
  readonly store: SessionStore;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly publicUrl: URL;
  /** How dondoc is known to the provider, which names it in what it says of a logout. */
  readonly clientId: string;
  /** Told that a session has ended: what is open in its name ends too. */
  readonly onEnded: (session: string) => void;
}

interface IdentityParts {
  readonly people: readonly Person[];
  readonly tokens: TokenTerms;
  readonly note: NoteLogin;
  /** Without it there are only tokens. */
  readonly login?: LoginTerms;
}

/** Who sends a request: by its bearer token, else by the session of its browser. */
export function createIdentity({ people, tokens, note, login }: IdentityParts): Identity {
  return {
    authenticate: async (request, otherSite) => {
      const person = await personByToken({
        ...{ request, people, terms: tokens },
        onRefused: (refused) => note({ what: 'tokenRefused', address: addressIn(request), ...refused }),
      });
      if (person) return { person, means: 'token' };
      return login && (await bySession({ request, login, people, note, otherSite }));
    },
    lasts: (session) => login?.sessions.lasts(session) ?? Promise.resolve(false),
    note,
    routes: () => {
      const router = Router();
      const metadata: ResourceMetadata = { resource: tokens.audience, issuer: tokens.issuer };
      router.use(resourceMetadataRoutes(metadata));
      if (login) {
        const { clientId, store, onEnded } = login;
        const terms = { issuer: tokens.issuer, clientId, keys: tokens.keys, epochMs: tokens.epochMs };
        router.use(backChannelLogout({ terms, store, note, onEnded }));
        const onEndedIfAny = (session: string | undefined) => session !== undefined && onEnded(session);
        router.use(loginRoutes({ ...login, people, note, epochMs: tokens.epochMs, onEnded: onEndedIfAny }));
      }
      return router;
    },
  };
}

async function bySession({
  request,
  login: { cookies, sessions, publicUrl },
  people,
  note,
  otherSite,
}: {
  request: Request;
  login: LoginTerms;
  people: readonly Person[];
  note: NoteLogin;
  otherSite: string | undefined;
}): Promise<Authenticated | undefined> {
  const secret = cookies.session.read(request);
  if (secret === undefined) return undefined;
  const session = await sessions.find(secret);
  if (!session) throw sessionEnded();
  if (!isFromHere({ request, publicUrl, otherSite })) {
    const { person } = session;
    note({ what: 'sessionRefused', person, address: addressIn(request), reason: 'from another site' });
    throw crossSite();
  }
  return { person: personNamed({ id: session.person, people }), means: 'session', session: session.id };
}
