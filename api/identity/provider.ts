import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { ServerMetadata } from 'openid-client';

const answerWithinMs = 5_000;
const metadataForMs = 60 * 60_000;
const keysForMs = 10 * 60_000;
/** Since the last look; whoever sends made-up key ids does not make us ask the provider each time. */
const unknownKeyAgainAfterMs = 30_000;
const awayAgainAfterMs = 2_000;

/** The provider does not answer, or answers with something that is not its own. */
export class ProviderAway extends Error {}

/** What dondoc knows of an OpenID provider. Both throw ProviderAway. */
export interface Provider {
  readonly metadata: () => Promise<ServerMetadata>;
  readonly keys: JWTVerifyGetKey;
}

/** A provider found by discovery (OpenID Connect Discovery 1.0); what it says is kept for a while. */
export function discoveredProvider(issuer: string): Provider {
  const metadata = keptFor({ ms: metadataForMs, find: () => discover(issuer) });
  const remoteKeys = keptFor({
    ms: metadataForMs,
    find: async () => {
      const { jwks_uri: uri } = await metadata();
      if (uri === undefined) throw new ProviderAway(`${issuer} names no jwks_uri`);
      return createRemoteJWKSet(new URL(uri), {
        timeoutDuration: answerWithinMs,
        cacheMaxAge: keysForMs,
        cooldownDuration: unknownKeyAgainAfterMs,
      });
    },
  });
  const pause = pauseAfterFailure();
  return {
    metadata,
    keys: async (header, token) => {
      const keys = await remoteKeys();
      return pause(() =>
        keys(header, token).catch((fault: unknown) => {
          if (isAboutTheKey(fault)) throw fault;
          throw new ProviderAway(`keys of ${issuer}: ${reasonIn(fault)}`);
        }),
      );
    },
  };
}

/** Asks a provider for its description, now. Throws ProviderAway. */
export async function discover(issuer: string): Promise<ServerMetadata> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(answerWithinMs) });
    if (!answer.ok) throw new Error(`status ${String(answer.status)}`);
    const metadata = (await answer.json()) as ServerMetadata;
    // Another's description would bring another's keys.
    if (metadata.issuer !== issuer) throw new Error(`it calls itself ${metadata.issuer}`);
    return metadata;
  } catch (fault) {
    throw new ProviderAway(`${url}: ${reasonIn(fault)}`);
  }
}

/** Finds something once for all who ask meanwhile, and again when it is old. */
function keptFor<T>({ ms, find }: { ms: number; find: () => Promise<T> }): () => Promise<T> {
  let kept: { readonly found: Promise<T>; readonly until: number } | undefined;
  const pause = pauseAfterFailure();
  return () => {
    if (kept && Date.now() < kept.until) return kept.found;
    const found = pause(find);
    const mine = { found, until: Date.now() + ms };
    kept = mine;
    found.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return found;
  };
}

/** While the provider has just been away, that is the answer: a flood of requests is not passed on to it. */
function pauseAfterFailure(): <T>(act: () => Promise<T>) => Promise<T> {
  let failed: { readonly fault: ProviderAway; readonly at: number } | undefined;
  return async (act) => {
    if (failed && Date.now() < failed.at + awayAgainAfterMs) throw failed.fault;
    try {
      return await act();
    } catch (fault) {
      if (fault instanceof ProviderAway) failed = { fault, at: Date.now() };
      throw fault;
    }
  };
}

function isAboutTheKey(fault: unknown): boolean {
  return (
    fault instanceof errors.JWKSNoMatchingKey ||
    fault instanceof errors.JWKSMultipleMatchingKeys ||
    fault instanceof errors.JOSENotSupported
  );
}

function reasonIn(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
}
