import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The one text of a JSON value (RFC 8785): the same value gives the same bytes everywhere. Throws for what is no JSON. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** sha256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
