import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { PayloadDamaged, PayloadKeyMissing } from './payload-faults.js';
import type { PayloadKey, PayloadKeys } from './payload-keys.js';

const message = proto.temporal.api.common.v1.Payload;
const cipherName = 'aes-256-gcm';
/** Another form of encrypted payloads gets another name. */
const encryptedEncoding = `binary/${cipherName}`;
const keyIdName = 'encryption-key-id';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts payloads as a whole, what they say of themselves too, with the first key, and decrypts those of any. What is not encrypted is
 * left as it is: it was written before there was a key. The encoding and the id of the key are authenticated with the content.
 */
export function payloadCodec(keys: PayloadKeys): PayloadCodec {
  const [first] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  const read = (one: Payload): Payload => {
    const id = encryptingKeyOf(one);
    if (id === undefined) return one;
    const key = byId.get(id);
    if (!key) throw new PayloadKeyMissing(id);
    return decrypted(one, key);
  };
  return {
    encode: (payloads) => Promise.resolve(first ? payloads.map((one) => encrypted(one, first)) : payloads),
    decode: (payloads) =>
      new Promise((resolve) => {
        resolve(payloads.map(read));
      }),
  };
}

/** The id of the key with which a payload is encrypted; undefined for one that is not. */
export function encryptingKeyOf({ metadata }: Payload): string | undefined {
  if (textOf(metadata?.encoding) !== encryptedEncoding) return undefined;
  return textOf(metadata?.[keyIdName]);
}

function encrypted(payload: Payload, { id, key }: PayloadKey): Payload {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(cipherName, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(id));
  const content = [cipher.update(message.encode(payload).finish()), cipher.final()];
  return {
    metadata: { encoding: Buffer.from(encryptedEncoding), [keyIdName]: Buffer.from(id) },
    data: Buffer.concat([iv, ...content, cipher.getAuthTag()]),
  };
}

function decrypted({ data }: Payload, { id, key }: PayloadKey): Payload {
  if (!data || data.length < ivBytes + tagBytes) throw new PayloadDamaged(id);
  const decipher = createDecipheriv(cipherName, key, data.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(boundTo(id));
  decipher.setAuthTag(data.subarray(-tagBytes));
  try {
    const content = decipher.update(data.subarray(ivBytes, -tagBytes));
    return message.decode(Buffer.concat([content, decipher.final()]));
  } catch {
    throw new PayloadDamaged(id);
  }
}

function boundTo(id: string): Buffer {
  return Buffer.from(`${encryptedEncoding}\n${id}`);
}

function textOf(bytes: Uint8Array | null | undefined): string | undefined {
  return bytes ? Buffer.from(bytes).toString('utf8') : undefined;
}
