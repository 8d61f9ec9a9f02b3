import { type ProvenHead, proveHead, type SignedCheckpoint, type TaskHead } from './checkpoint.js';

/**
 * The way from a task to the last checkpoint of its plan, from the log of all heads that were signed: of each task the last
 * one stands. Undefined for a task that no checkpoint knows yet.
 */
export function proveFromLog({
  signed,
  log,
  taskId,
}: {
  signed: SignedCheckpoint;
  log: readonly string[];
  taskId: string;
}): ProvenHead | undefined {
  const heads = new Map(log.map((leaf) => JSON.parse(leaf) as TaskHead).map((head) => [head.taskId, head]));
  return proveHead({ signed, heads: [...heads.values()], taskId });
}
