import { createSecretKey, type KeyObject } from 'node:crypto';

/** A key of Temporal's payloads: its id stands in every payload that it encrypted. */
export interface PayloadKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The first encrypts, all decrypt. None: nothing is encrypted. */
export type PayloadKeys = readonly PayloadKey[];

const variable = 'DONDOC_PAYLOAD_KEYS';
const keyBytes = 32;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/u;
const remedy =
  'Write id:key with commas between, the key as `openssl rand -base64 32` gives it (docs/encryption.md).';

/** The keys in `id:base64,id:base64`. Throws with the place of what is wrong; what may be a key is not repeated. */
export function payloadKeysIn(text: string | undefined): PayloadKeys {
  if (text === undefined || text.trim() === '') return [];
  const keys = text.split(',').map((entry, place) => keyIn({ entry: entry.trim(), place: place + 1 }));
  const ids = keys.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined)
    throw new Error(`${variable}: two keys have the id "${twice}"; give the new key an id of its own.`);
  return keys;
}

function keyIn({ entry, place }: { entry: string; place: number }): PayloadKey {
  const wrong = (what: string) => new Error(`${variable}: entry ${String(place)} ${what}. ${remedy}`);
  if (entry === '') throw wrong('is empty');
  const colon = entry.indexOf(':');
  if (colon < 0) throw wrong('has no id before a colon');
  const id = entry.slice(0, colon);
  if (!idPattern.test(id))
    throw wrong('has an id that is not 1 to 40 letters, digits, dots, hyphens and underscores');
  const material = entry.slice(colon + 1);
  const bytes = Buffer.from(material, 'base64');
  if (bytes.toString('base64') !== material) throw wrong(`("${id}") is no base64`);
  if (bytes.length !== keyBytes)
    throw wrong(`("${id}") has ${String(bytes.length)} bytes where a key has ${String(keyBytes)}`);
  return { id, key: createSecretKey(bytes) };
}
