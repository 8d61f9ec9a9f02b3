import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What of a secret is stored: enough to know it again, not to use it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
