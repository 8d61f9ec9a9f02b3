import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { insertNew } from '../insert-new.js';

interface Lock {
  readonly _id: string;
  readonly holder: string;
  readonly untilMs: number;
}

const leaseMs = 30_000;
const renewEveryMs = 5_000;
const askAgainMs = 100;

/**
 * Runs `work` while no other process does, whichever machine it is on. Who died with the lock loses it after half a minute. Throws
 * when it is not to be had within `waitMs`.
 */
export async function withLock<Answer>({
  db,
  name,
  waitMs,
  work,
}: {
  db: mongo.Db;
  name: string;
  waitMs: number;
  work: () => Promise<Answer>;
}): Promise<Answer> {
  const locks = db.collection<Lock>('locks');
  const holder = randomUUID();
  const until = () => Date.now() + leaseMs;
  const take = async (): Promise<boolean> => {
    if (await insertNew(() => locks.insertOne({ _id: name, holder, untilMs: until() }))) return true;
    const outdated = { _id: name, untilMs: { $lt: Date.now() } };
    return (await locks.updateOne(outdated, { $set: { holder, untilMs: until() } })).modifiedCount === 1;
  };
  const patience = Date.now() + waitMs;
  while (!(await take())) {
    if (Date.now() > patience)
      throw new Error(`another process holds the lock ${name} in the collection locks`);
    await pause(askAgainMs);
  }
  const renewing = setInterval(() => {
    locks.updateOne({ _id: name, holder }, { $set: { untilMs: until() } }).catch(() => undefined);
  }, renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await locks.deleteOne({ _id: name, holder }).catch(() => undefined);
  }
}
