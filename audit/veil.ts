import { createHmac } from 'node:crypto';
import { canonical, sha256 } from './canonical.js';

/** Hides who a person is, and shows in one chain that it is the same person (docs/adr/0018). */
export interface Veil {
  /** Names the secret without telling it. */
  readonly id: string;
  readonly nameOf: (of: { readonly chain: string; readonly person: string }) => string;
}

/** The fields in which people stand. A person's id is opaque to the rules: under a veil they decide the same. */
const personFields: ReadonlySet<string> = new Set([
  'person',
  'draftedBy',
  'directedBy',
  'frozenBy',
  'filedBy',
]);

/** The veil of a secret: whoever does not have it can neither name a person nor try names out. */
export function veilOf(secret: string): Veil {
  return {
    id: sha256(`dondoc/veil/${secret}`).slice(0, 16),
    nameOf: ({ chain, person }) =>
      `an-danh-${createHmac('sha256', secret)
        .update(canonical([chain, person]))
        .digest('hex')
        .slice(0, 32)}`,
  };
}

/** A JSON value of a chain without its persons; everything else stays as it is. */
export function veiled<Value>({ value, chain, veil }: { value: Value; chain: string; veil: Veil }): Value {
  const hide = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(hide);
    if (typeof one !== 'object' || one === null) return one;
    const isDelegation = 'mode' in one && 'until' in one && 'commands' in one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]: [string, unknown]) => {
        const isPerson = personFields.has(key) || (isDelegation && key === 'to');
        return [
          key,
          isPerson && typeof inner === 'string' ? veil.nameOf({ chain, person: inner }) : hide(inner),
        ];
      }),
    );
  };
  return hide(value) as Value;
}
