import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ProviderAway } from './provider.js';

/** Asymmetric only: with HS* the provider's public key would be the secret, and with none anybody is anybody. */
export const signatureAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const mostCharacters = 8_192;
const leewayInSeconds = 10;
/** Claims that only tokens about a login have: those are for the client, not for an API. */
const claimsOfIdTokens = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/** What an access token has to say to be taken. */
export interface TokenTerms {
  readonly issuer: string;
  /** Whom the token is meant for: this API. */
  readonly audience: string;
  /** The claim whose value is the id of a person in the directory. */
  readonly personClaim: string;
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly epochMs: () => number;
}

/** Why a token is not taken: words for the log. */
export class TokenRefused extends Error {}

/** The person whom a token (RFC 9068) names. Throws TokenRefused, and ProviderAway where keys cannot be had. */
export async function personInToken({ token, terms }: { token: string; terms: TokenTerms }): Promise<string> {
  if (token.length > mostCharacters) throw new TokenRefused('longer than any token');
  const { payload, protectedHeader } = await jwtVerify(token, terms.keys, {
    algorithms: signatureAlgorithms,
    issuer: terms.issuer,
    audience: terms.audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: leewayInSeconds,
    currentDate: new Date(terms.epochMs()),
  }).catch((fault: unknown) => {
    if (fault instanceof ProviderAway) throw fault;
    throw new TokenRefused(fault instanceof Error ? fault.message : String(fault));
  });
  if (!isAccessToken({ payload, typ: protectedHeader.typ })) throw new TokenRefused('no access token');
  if (typeof payload.sub !== 'string' || payload.sub === '') throw new TokenRefused('no subject');
  const person = payload[terms.personClaim];
  if (typeof person !== 'string' || person === '') throw new TokenRefused(`no claim ${terms.personClaim}`);
  return person;
}

function isAccessToken({ payload, typ }: { payload: JWTPayload; typ: string | undefined }): boolean {
  const kind = typ?.toLowerCase().replace(/^application\//, '');
  return (kind === 'at+jwt' || kind === 'jwt') && !claimsOfIdTokens.some((claim) => claim in payload);
}
