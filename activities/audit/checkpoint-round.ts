import { checkpointOf, type SignedCheckpoint } from '../../audit/checkpoint.js';
import type { SigningKey } from '../../audit/keys.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Store } from '../store/port.js';
import { type Confirm, chainHeads } from './chain-heads.js';

/** What a dead worker wrote is replaced when its task is decided again, mostly within seconds (docs/adr/0010). */
const settlesMs = 60_000;

/**
 * Signs how far the tasks and periods of each plan have come, where anything has happened since the last checkpoint. Gives the
 * new ones, of which a copy should leave the database.
 */
export async function checkpointRound({
  store,
  key,
  nowMs,
  confirm,
}: {
  store: Store;
  key: SigningKey;
  nowMs: number;
  confirm: Confirm;
}): Promise<readonly SignedCheckpoint[]> {
  const made: SignedCheckpoint[] = [];
  for (const { planId } of await store.plans()) {
    const heads = await chainHeads({ store, planId, settledBeforeMs: nowMs - settlesMs, confirm });
    if (heads.length === 0) continue;
    const last = await store.lastCheckpoint(planId);
    const sign = (log: readonly string[]) =>
      checkpointOf({
        planId,
        at: toInstant(nowMs),
        heads,
        log,
        key,
        ...(last && { previous: last.signed }),
      });
    if (last?.signed.checkpoint.heads.root === sign([]).signed.checkpoint.heads.root) continue;
    const log = (await store.checkpoints(planId)).flatMap(({ added }) => added);
    const { signed, log: grown } = sign(log);
    const checkpoint = { planId, number: (last?.number ?? 0) + 1, signed, added: grown.slice(log.length) };
    if (await store.storeCheckpoint(checkpoint)) made.push(signed);
  }
  return made;
}
