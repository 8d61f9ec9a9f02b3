import { type SigningKey, signingKey } from '../../audit/keys.js';

/** The key that signs checkpoints, from its PEM. Throws with what is wanted, and without a word of what was there. */
export function auditKeyOf(pem: string): SigningKey {
  try {
    return signingKey(pem);
  } catch {
    throw new Error(
      'DONDOC_AUDIT_KEY holds no private Ed25519 key in PEM (openssl genpkey -algorithm ed25519)',
    );
  }
}
