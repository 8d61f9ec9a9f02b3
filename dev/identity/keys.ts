import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/** With what the local provider signs tokens and cookies. */
export interface ProviderKeys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookieKeys: string[];
}

/** The keys of a folder, made at the first start: tokens and logins outlive a restart. Only their owner can read them. */
export function keysIn(folder: string): ProviderKeys {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${file}.${String(process.pid)}`;
    writeFileSync(draft, JSON.stringify(newKeys()), { mode: 0o600 });
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ProviderKeys;
}

function newKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('hex');
  const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' } as JWK;
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}
