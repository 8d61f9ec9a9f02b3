import { join } from 'node:path';
import { type PayloadKeys, payloadKeysIn } from '../temporal/payload-keys.js';
import type { FileTerms } from './files/receive-file.js';
import { type RateLimits, usualLimits } from './http/rate-limits.js';
import type { IdentityConfig } from './identity/open-identity.js';

/** What the API is told by its environment. */
export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** With what payloads of Temporal are encrypted; none: with nothing. */
  readonly payloadKeys: PayloadKeys;
  /** The origin of Temporal's UI, whose pages may have payloads decrypted; absent: no page of another site may. */
  readonly temporalUi?: string;
  readonly mongodbUri: string;
  readonly logLevel: string;
  readonly files: FileTerms;
  readonly identity: IdentityConfig;
  readonly limits: RateLimits;
  readonly metricsToken?: string;
  /** Behind how many proxies of ours the API stands: their word about the caller's address is believed. */
  readonly proxies: number;
  /** The office's own templates of papers; those that are not there come with dondoc. */
  readonly templatesFolder?: string;
  /** The built page; where it was not built, only the API answers. */
  readonly webFolder: string;
}

/** Reads the environment once; throws with the name of what is missing or wrong. */
export function apiConfig(env: NodeJS.ProcessEnv = process.env): ApiConfig {
  const needed = (name: string) => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is no port: ${env.PORT ?? ''}`);
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    temporalAddress: needed('TEMPORAL_ADDRESS'),
    temporalNamespace: env.TEMPORAL_NAMESPACE ?? 'dondoc',
    payloadKeys: payloadKeysIn(env.DONDOC_PAYLOAD_KEYS),
    ...(env.DONDOC_TEMPORAL_UI && {
      temporalUi: siteFrom({ name: 'DONDOC_TEMPORAL_UI', text: env.DONDOC_TEMPORAL_UI }).origin,
    }),
    mongodbUri: needed('MONGODB_URI'),
    logLevel: env.DONDOC_LOG_LEVEL ?? 'info',
    files: {
      limitInBytes: fileLimit(env.DONDOC_FILE_LIMIT_MB ?? '50'),
      isScanned: env.DONDOC_SCAN_COMMAND !== undefined && env.DONDOC_SCAN_COMMAND !== '',
    },
    identity: {
      issuer: issuerFrom(needed('OIDC_ISSUER')),
      clientId: needed('OIDC_CLIENT_ID'),
      ...(env.OIDC_CLIENT_SECRET && { clientSecret: env.OIDC_CLIENT_SECRET }),
      audience: audienceFrom({ audience: needed('OIDC_AUDIENCE'), clientId: needed('OIDC_CLIENT_ID') }),
      personClaim: env.OIDC_PERSON_CLAIM || 'sub',
      publicUrl: siteFrom({
        name: 'PUBLIC_URL',
        text: env.PUBLIC_URL || `http://127.0.0.1:${String(port)}`,
      }),
      limits: {
        idleMinutes: within({
          name: 'DONDOC_SESSION_IDLE_MINUTES',
          text: env.DONDOC_SESSION_IDLE_MINUTES,
          usual: 30,
          most: 480,
        }),
        lifetimeHours: within({
          name: 'DONDOC_SESSION_HOURS',
          text: env.DONDOC_SESSION_HOURS,
          usual: 12,
          most: 24,
        }),
      },
    },
    limits: {
      ...usualLimits,
      perPerson: within({
        name: 'DONDOC_REQUESTS_PER_MINUTE',
        text: env.DONDOC_REQUESTS_PER_MINUTE,
        usual: usualLimits.perPerson,
        most: 1_000_000,
      }),
    },
    ...(env.DONDOC_METRICS_TOKEN && { metricsToken: env.DONDOC_METRICS_TOKEN }),
    proxies: proxiesFrom(env.DONDOC_PROXIES || '0'),
    webFolder: env.DONDOC_WEB || join(import.meta.dirname, '..', 'dist', 'web'),
    ...(env.DONDOC_TEMPLATES && { templatesFolder: env.DONDOC_TEMPLATES }),
  };
}

/** A provider is spoken to over https; over plain http only on this machine. */
function issuerFrom(issuer: string): string {
  if (!isSafeAddress(issuer))
    throw new Error(`OIDC_ISSUER is no https address (http is for 127.0.0.1 alone): ${issuer}`);
  return issuer;
}

/** An identity token names the client as its audience: it would pass for an access token. */
function audienceFrom({ audience, clientId }: { audience: string; clientId: string }): string {
  if (audience === clientId) throw new Error('OIDC_AUDIENCE and OIDC_CLIENT_ID must not be the same');
  return audience;
}

function siteFrom({ name, text }: { name: string; text: string }): URL {
  const isOrigin = isSafeAddress(text) && new URL(text).origin === text.replace(/\/$/, '');
  if (!isOrigin)
    throw new Error(`${name} is no https address of a host alone (http is for 127.0.0.1 alone): ${text}`);
  return new URL(text);
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

function within({
  name,
  text,
  usual,
  most,
}: {
  name: string;
  text: string | undefined;
  usual: number;
  most: number;
}): number {
  const given = text === undefined || text === '' ? usual : Number(text);
  if (!(given > 0 && given <= most))
    throw new Error(`${name} is no number from 0 to ${String(most)}: ${text ?? ''}`);
  return given;
}

function proxiesFrom(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 10)
    throw new Error(`DONDOC_PROXIES is no number of proxies from 0 to 10: ${text}`);
  return count;
}

function fileLimit(megabytes: string): number {
  const limit = Number(megabytes);
  if (!(limit >= 1 && limit <= 1_000))
    throw new Error(`DONDOC_FILE_LIMIT_MB is no number of megabytes from 1 to 1000: ${megabytes}`);
  return Math.floor(limit * 1024 * 1024);
}
