import type { Configuration } from 'oidc-provider';
import type { Account } from './accounts.js';
import type { LocalProviderConfig } from './config.js';
import type { ProviderKeys } from './keys.js';
import { memory } from './memory.js';
import { problemPage, signedOutPage, signOutPage } from './other-pages.js';

/** The client that asks for tokens of any account: the command line on the same machine. */
const commandLineClient = 'dondoc-command-line';
/** The name by which the command line recognizes a local provider; no real one offers it. */
export const accountGrant = 'urn:dondoc:grant:local-account';

const algorithm = 'ES256';
const hour = 3_600;

/** oidc-provider as a provider for trying out: the accounts are those of the directory of people, and there is no password. */
export function configurationOf({
  config: { publicUrl, audience, clientId, port },
  accounts,
  keys,
}: {
  config: LocalProviderConfig;
  accounts: readonly Account[];
  keys: ProviderKeys;
}): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_name: 'dondoc',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [new URL('/login/callback', publicUrl).href],
        post_logout_redirect_uris: [new URL('/', publicUrl).href],
        id_token_signed_response_alg: algorithm,
        backchannel_logout_uri: new URL('/logout/back-channel', publicUrl).href,
        backchannel_logout_session_required: true,
      },
      {
        client_id: commandLineClient,
        token_endpoint_auth_method: 'none',
        grant_types: [accountGrant],
        response_types: [],
        redirect_uris: [],
        id_token_signed_response_alg: algorithm,
      },
    ],
    adapter: memory(),
    jwks: keys.jwks,
    // All ports of a host share their cookies.
    cookies: {
      keys: keys.cookieKeys,
      names: {
        session: `dondoc-provider-${String(port)}`,
        interaction: `dondoc-provider-interaction-${String(port)}`,
        resume: `dondoc-provider-resume-${String(port)}`,
      },
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    ttl: { AccessToken: hour, IdToken: hour, Session: 12 * hour, Grant: 12 * hour, Interaction: hour },
    // It tells dondoc of logouts, on this machine: what its own dispatcher refuses.
    fetch: (url, { method, headers, body, signal } = {}) =>
      fetch(url, { method, headers, body, signal } as RequestInit),
    clientBasedCORS: () => false,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) =>
      accounts.some((account) => account.id === id)
        ? { accountId: id, claims: () => Promise.resolve({ sub: id }) }
        : undefined,
    // dondoc itself asks; there is nobody whose consent would be needed.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (!client || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => resourceServer(audience),
      },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    },
    renderError: problemPage,
  };
}

/** Tokens for dondoc's API: signed by themselves, so that it need not ask back. */
export function resourceServer(audience: string) {
  return {
    audience,
    scope: '',
    accessTokenTTL: hour,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: algorithm } as const },
  };
}
