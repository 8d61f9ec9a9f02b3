import { createHash } from 'node:crypto';
import { type PayloadKeys, payloadKeysIn } from '../../temporal/payload-keys.js';

/** A key of tests as the environment has it; the same name gives the same key. */
export function keyText(id: string): string {
  return `${id}:${createHash('sha256').update(id).digest('base64')}`;
}

/** Keys of these names, the first encrypts. */
export function testKeys(...ids: readonly string[]): PayloadKeys {
  return payloadKeysIn(ids.map(keyText).join(','));
}
