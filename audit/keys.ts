import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from './canonical.js';

/** An Ed25519 public key: the 32 bytes in lower-case hex. Its id is the sha256 of those bytes. */
export type PublicKey = string;

/** A key that signs. */
export interface SigningKey {
  readonly publicKey: PublicKey;
  readonly keyId: string;
  /** The signature of a text, 64 bytes in lower-case hex. */
  readonly sign: (text: string) => string;
}

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) before the 32 bytes of the key. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The signing key of a private key in PEM (PKCS #8). Throws for any other kind of key. */
export function signingKey(pem: string): SigningKey {
  const secret = createPrivateKey(pem);
  const publicKey = rawOf(createPublicKey(secret));
  return {
    publicKey,
    keyId: keyIdOf(publicKey),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), secret).toString('hex'),
  };
}

/** The public key of a PEM, public or private. Throws for any other kind of key. */
export function publicKeyOf(pem: string): PublicKey {
  return rawOf(createPublicKey(pem));
}

export function keyIdOf(publicKey: PublicKey): string {
  return sha256(Buffer.from(publicKey, 'hex'));
}

/** True when the holder of the key signed the text. False for anything that is no key or no signature. */
export function isSigned({
  text,
  signature,
  publicKey,
}: {
  text: string;
  signature: string;
  publicKey: PublicKey;
}): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const der = Buffer.concat([derPrefix, Buffer.from(publicKey, 'hex')]);
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

function rawOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key.export({ format: 'der', type: 'spki' }).subarray(derPrefix.length).toString('hex');
}
