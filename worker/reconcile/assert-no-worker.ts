import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { Store } from '../../activities/store/port.js';

/** A worker gives a sign of life every five seconds. */
const silentForMs = 15_000;
const opensWithinMs = 30_000;

/** Throws while a worker lives: what it decides meanwhile would take away what is to be brought together. */
export async function assertNoWorker(db: mongo.Db): Promise<void> {
  const [last] = await db
    .collection<{ _id: string; at: string }>('pulses')
    .find()
    .sort({ at: -1 })
    .limit(1)
    .toArray();
  if (last && Date.parse(last.at) > Date.now() - silentForMs)
    throw new Error(
      `the worker ${last._id} was alive at ${last.at}: stop every worker and API, then wait 15 seconds`,
    );
}

/** Waits until the store is opened. Throws why it is not. */
export async function untilOpen(store: Pick<Store, 'ping'>): Promise<void> {
  const end = Date.now() + opensWithinMs;
  for (;;) {
    try {
      await store.ping();
      return;
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await pause(50);
    }
  }
}
