import type { Signature } from './paper.js';

/** The lines over a signature, in capitals: the authority under which one signs, and the signer's own position last. */
export function signatureLines(signature: Signature): {
  readonly authority: readonly string[];
  readonly position: string;
} {
  const { onBehalfOf, position } = signature;
  const behalf = onBehalfOf === undefined ? [] : [`TM. ${onBehalfOf.toUpperCase()}`];
  const deputy =
    signature.mode === 'none' ? [] : [`${signature.mode}. ${signature.principalPosition.toUpperCase()}`];
  return { authority: [...behalf, ...deputy], position: position.toUpperCase() };
}
