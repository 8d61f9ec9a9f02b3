import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Synthesis } from '../../domain/synthesis/types.js';

/**
 * sha256, in hexadecimal, over the canonical JSON (RFC 8785) of a synthesis: a frozen period that is built again from its
 * events gives the same hash.
 */
export function synthesisHash(synthesis: Synthesis): string {
  const json = canonicalize(wellFormed(synthesis));
  if (json === undefined) throw new Error('the synthesis has no canonical JSON');
  return createHash('sha256').update(json, 'utf8').digest('hex');
}

/** Half a surrogate pair, which typing can bring into a text, has no UTF-8: it counts as the character that stands for it. */
function wellFormed(synthesis: Synthesis): unknown {
  return JSON.parse(JSON.stringify(synthesis), (_key, value: unknown) =>
    typeof value === 'string' ? Buffer.from(value, 'utf8').toString('utf8') : value,
  );
}
