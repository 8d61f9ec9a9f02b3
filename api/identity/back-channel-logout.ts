import express, { Router } from 'express';
import type { SessionStore } from '../../activities/store/session-port.js';
import { providerAway } from './identity-problems.js';
import type { NoteLogin } from './login-record.js';
import { addressIn } from './login-routes.js';
import { endedByToken, LogoutRefused, type LogoutTerms } from './logout-token.js';
import { ProviderAway } from './provider.js';
import { hashOf } from './secret.js';

/**
 * Where the provider itself says that somebody has logged out there, or was put out: his sessions here end with it, whatever his browser
 * does (OpenID Connect Back-Channel Logout 1.0). Sessions that are gone already are a success, a token that was used is none.
 */
export function backChannelLogout({
  terms,
  store,
  note,
  onEnded,
}: {
  terms: LogoutTerms;
  store: SessionStore;
  note: NoteLogin;
  onEnded: (session: string) => void;
}): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  router.post('/logout/back-channel', form, async (request, response) => {
    const address = addressIn(request);
    response.setHeader('Cache-Control', 'no-store');
    const { logout_token: token } = (request.body ?? {}) as { readonly logout_token?: unknown };
    try {
      if (typeof token !== 'string') throw new LogoutRefused('no logout token');
      const { ended, id } = await endedByToken({ token, terms });
      const used = hashOf(`${terms.issuer} ${id}`);
      if (await store.hasUsedLogoutToken(used)) throw new LogoutRefused('used before');
      for (const session of await store.endSessionsOf(ended)) {
        note({ what: 'loggedOut', person: session.person, address, reason: 'at the provider' });
        onEnded(session.id);
      }
      // Only now: a token whose sessions could not be ended is sent again by the provider, and must count then.
      await store.useLogoutToken({ id: used, atMs: terms.epochMs() });
      response.status(200).end();
    } catch (fault) {
      if (fault instanceof ProviderAway) throw providerAway();
      if (!(fault instanceof LogoutRefused)) throw fault;
      note({ what: 'logoutRefused', address, reason: fault.message });
      // In the words of the specification (2.8); which check failed is in the log.
      response.status(400).json({ error: 'invalid_request' });
    }
  });
  return router;
}
