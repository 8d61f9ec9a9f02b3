import {
  type ChainHead,
  lastLeaves,
  type ProvenHead,
  proveHead,
  type SignedCheckpoint,
} from './checkpoint.js';

/**
 * The way from a chain to the last checkpoint of its plan, from the log of all heads that were signed: of each chain the last
 * one stands. Undefined for a chain that no checkpoint knows yet.
 */
export function proveFromLog({
  signed,
  log,
  chain,
}: {
  signed: SignedCheckpoint;
  log: readonly string[];
  chain: string;
}): ProvenHead | undefined {
  const heads = lastLeaves(log).map((leaf) => JSON.parse(leaf) as ChainHead);
  return proveHead({ signed, heads, chain });
}
