import type { Logger } from 'pino';
import type { PayloadKeys } from './payload-keys.js';

/** Says at the start of a process whether what it gives to Temporal is encrypted. */
export function sayEncryption({
  log,
  keys,
}: {
  log: Pick<Logger, 'info' | 'warn'>;
  keys: PayloadKeys;
}): void {
  const [first, ...others] = keys.map(({ id }) => id);
  if (first === undefined)
    log.warn('Temporal payloads are NOT encrypted: DONDOC_PAYLOAD_KEYS is not set (docs/encryption.md)');
  else log.info({ encryptsWith: first, alsoDecrypts: others }, 'Temporal payloads are encrypted');
}
