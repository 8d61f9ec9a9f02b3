import { headOf } from '../../audit/chain.js';
import { checkpointOf, type SignedCheckpoint, type TaskHead } from '../../audit/checkpoint.js';
import type { SigningKey } from '../../audit/keys.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Store } from '../store/port.js';

/** What a dead worker wrote is replaced when its task is decided again, mostly within seconds (docs/adr/0010). */
const settlesMs = 60_000;

/**
 * Signs how far the tasks of each plan have come, where anything has happened since the last checkpoint. Gives the new ones, of
 * which a copy should leave the database.
 */
export async function checkpointRound({
  store,
  key,
  nowMs,
}: {
  store: Store;
  key: SigningKey;
  nowMs: number;
}): Promise<readonly SignedCheckpoint[]> {
  const made: SignedCheckpoint[] = [];
  for (const { planId } of await store.plans()) {
    const before = await store.checkpoints(planId);
    const last = before.at(-1);
    const log = before.flatMap(({ added }) => added);
    const heads = await headsOf({ store, planId, nowMs });
    if (heads.length === 0) continue;
    const at = toInstant(nowMs);
    const { signed, log: grown } = checkpointOf({
      planId,
      at,
      heads,
      log,
      key,
      ...(last && { previous: last.signed }),
    });
    if (last?.signed.checkpoint.heads.root === signed.checkpoint.heads.root) continue;
    const checkpoint = { planId, number: before.length + 1, signed, added: grown.slice(log.length) };
    if (await store.storeCheckpoint(checkpoint)) made.push(signed);
  }
  return made;
}

async function headsOf({
  store,
  planId,
  nowMs,
}: {
  store: Store;
  planId: string;
  nowMs: number;
}): Promise<readonly TaskHead[]> {
  const settled = await store.settledEvents({ planId, decidedBeforeMs: nowMs - settlesMs });
  return [...settled].map(([taskId, events]) => ({
    taskId,
    sequence: events.length,
    head: headOf({ chainId: taskId, events }),
  }));
}
