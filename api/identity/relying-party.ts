import * as oidc from 'openid-client';
import type { StartedLogin } from '../../activities/store/session-port.js';
import { type Provider, ProviderAway } from './provider.js';

const answerWithinSeconds = 5;

/** How dondoc is known at the provider. */
export interface ClientTerms {
  readonly clientId: string;
  /** None for a public client, which PKCE alone protects. */
  readonly clientSecret?: string;
  readonly personClaim: string;
  readonly publicUrl: URL;
}

/** Whom the provider vouches for. */
export interface Vouched {
  readonly person: string;
  readonly idToken: string;
  /** How the provider calls him, and its session of his browser. */
  readonly subject: string;
  readonly providerSession?: string;
}

/** The provider does not vouch for anybody here: a login that was cancelled, replayed or forged. Words for the log. */
export class LoginFailed extends Error {}

export interface RelyingParty {
  /** Where the browser is sent to log in. Throws ProviderAway. */
  readonly loginUrl: (of: {
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly language?: string;
    /** The provider is to ask who it is, even if it knows. */
    readonly askAnew: boolean;
  }) => Promise<URL>;
  /** What the provider says in answer. Throws LoginFailed and ProviderAway. */
  readonly vouched: (of: {
    readonly login: Pick<StartedLogin, 'nonce' | 'verifier'>;
    readonly state: string;
    readonly query: string;
  }) => Promise<Vouched>;
  /** Where the browser is sent to log out at the provider too; undefined if the provider has no such place. */
  readonly logoutUrl: (of: {
    readonly idToken: string;
    readonly language: string;
  }) => Promise<URL | undefined>;
}

/** OpenID Connect, code flow with PKCE (RFC 9700): state, nonce and verifier are all checked. */
export function relyingParty({
  provider,
  client,
}: {
  provider: Provider;
  client: ClientTerms;
}): RelyingParty {
  const { publicUrl, personClaim } = client;
  const callback = new URL('/login/callback', publicUrl);
  const configuration = async () => configurationOf({ metadata: await provider.metadata(), client });
  return {
    loginUrl: async ({ state, nonce, verifier, language, askAnew }) =>
      oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback.href,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...{ state, nonce },
        ...(language !== undefined && { ui_locales: language }),
        ...(askAnew && { prompt: 'login' }),
      }),
    vouched: async ({ login, state, query }) => {
      const config = await configuration();
      const tokens = await oidc
        .authorizationCodeGrant(config, new URL(query, callback), {
          pkceCodeVerifier: login.verifier,
          expectedState: state,
          expectedNonce: login.nonce,
          idTokenExpected: true,
        })
        .catch((fault: unknown) => {
          throw isAway(fault) ? new ProviderAway(reasonIn(fault)) : new LoginFailed(reasonIn(fault));
        });
      const claims = tokens.claims();
      const person = claims?.[personClaim];
      if (!claims || typeof person !== 'string' || person === '' || tokens.id_token === undefined)
        throw new LoginFailed(`the identity token has no claim ${personClaim}`);
      const { sub: subject, sid } = claims;
      return {
        ...{ person, subject, idToken: tokens.id_token },
        ...(typeof sid === 'string' && { providerSession: sid }),
      };
    },
    logoutUrl: async ({ idToken, language }) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        ui_locales: language,
        post_logout_redirect_uri: new URL('/', publicUrl).href,
      });
    },
  };
}

function configurationOf({
  metadata,
  client: { clientId, clientSecret },
}: {
  metadata: oidc.ServerMetadata;
  client: ClientTerms;
}): oidc.Configuration {
  const config = new oidc.Configuration(metadata, clientId, {}, authentication({ metadata, clientSecret }));
  config.timeout = answerWithinSeconds;
  // The identity token's signature too, not only the line over which it came.
  oidc.enableNonRepudiationChecks(config);
  // The configuration lets plain http pass for this machine alone.
  if (new URL(metadata.issuer).protocol === 'http:') oidc.allowInsecureRequests(config);
  return config;
}

function authentication({
  metadata: { token_endpoint_auth_methods_supported: methods },
  clientSecret,
}: {
  metadata: oidc.ServerMetadata;
  clientSecret: string | undefined;
}): oidc.ClientAuth {
  if (clientSecret === undefined) return oidc.None();
  return methods === undefined || methods.includes('client_secret_basic')
    ? oidc.ClientSecretBasic(clientSecret)
    : oidc.ClientSecretPost(clientSecret);
}

/** No answer, or one of a server that is broken. */
function isAway(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  const { code, name, cause } = fault as { code?: unknown; name?: unknown; cause?: unknown };
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return true;
  // What fetch throws: a TypeError that says why.
  return name === 'TypeError' ? cause !== undefined : isAway(cause);
}

function reasonIn(fault: unknown): string {
  if (fault instanceof oidc.AuthorizationResponseError) return `the provider answers: ${fault.error}`;
  if (fault instanceof oidc.ResponseBodyError) return `the provider refuses the code: ${fault.error}`;
  return fault instanceof Error ? fault.message : String(fault);
}
