import {
  type ChainHead,
  lastLeaves,
  type ProvenHead,
  proverOfHeads,
  type SignedCheckpoint,
} from './checkpoint.js';

/**
 * Gives the way from each chain to the last checkpoint of its plan, from the log of all heads that were signed: of each chain
 * the last one stands. Undefined for a chain that no checkpoint knows yet.
 */
export function proverFromLog({
  signed,
  log,
}: {
  signed: SignedCheckpoint;
  log: readonly string[];
}): (chain: string) => ProvenHead | undefined {
  return proverOfHeads({ signed, heads: lastLeaves(log).map((leaf) => JSON.parse(leaf) as ChainHead) });
}
