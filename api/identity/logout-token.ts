import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { EndedAtProvider } from '../../activities/store/session-port.js';
import { signatureAlgorithms } from './access-token.js';
import { ProviderAway } from './provider.js';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const mostCharacters = 8_192;
const leewayInSeconds = 10;
const oldestInSeconds = 120;

/** So long after it was used a logout token could still be believed: so long it has to be remembered. */
export const logoutTokenMs = (oldestInSeconds + 2 * leewayInSeconds) * 1_000;

/** What a logout token has to say to be taken. */
export interface LogoutTerms {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly epochMs: () => number;
}

/** Why a logout token is not taken: words for the log. */
export class LogoutRefused extends Error {}

/**
 * What a provider says has ended (OpenID Connect Back-Channel Logout 1.0, 2.6), and the token's own id, which counts once. Throws
 * LogoutRefused, and ProviderAway where keys cannot be had.
 */
export async function endedByToken({
  token,
  terms,
}: {
  token: string;
  terms: LogoutTerms;
}): Promise<{ readonly ended: EndedAtProvider; readonly id: string }> {
  if (token.length > mostCharacters) throw new LogoutRefused('longer than any token');
  const { payload, protectedHeader } = await jwtVerify(token, terms.keys, {
    algorithms: signatureAlgorithms,
    issuer: terms.issuer,
    audience: terms.clientId,
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: oldestInSeconds,
    clockTolerance: leewayInSeconds,
    currentDate: new Date(terms.epochMs()),
  }).catch((fault: unknown) => {
    if (fault instanceof ProviderAway) throw fault;
    throw new LogoutRefused(fault instanceof Error ? fault.message : String(fault));
  });
  // Another kind of token of this provider for this client is none, whatever it claims.
  if (!['logout+jwt', 'jwt', undefined].includes(kindOf(protectedHeader.typ)))
    throw new LogoutRefused(`a token of type ${protectedHeader.typ ?? ''}`);
  if ('nonce' in payload) throw new LogoutRefused('a nonce: it is an identity token');
  if (!saysLogout(payload)) throw new LogoutRefused('no event of a logout');
  const { jti, sub, sid } = payload;
  if (typeof jti !== 'string' || jti === '') throw new LogoutRefused('no jti');
  if (!isMissingOrText(sub) || !isMissingOrText(sid) || (sub === undefined && sid === undefined))
    throw new LogoutRefused('neither a subject nor a session');
  return {
    id: jti,
    ended: { ...(sub !== undefined && { subject: sub }), ...(sid !== undefined && { providerSession: sid }) },
  };
}

function kindOf(typ: string | undefined): string | undefined {
  return typ?.toLowerCase().replace(/^application\//, '');
}

function saysLogout({ events }: JWTPayload): boolean {
  if (!isObject(events) || !Object.hasOwn(events, logoutEvent)) return false;
  return isObject((events as Readonly<Record<string, unknown>>)[logoutEvent]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissingOrText(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value !== '');
}
