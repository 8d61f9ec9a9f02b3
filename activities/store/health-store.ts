import type { Connection } from 'mongoose';
import type { HealthStore } from './health-port.js';
import type { Models } from './models.js';

const heardOfLast = 50;

/** How the database fares, and who writes to it. */
export function healthStore({
  models: { pulses, tasks },
  connection,
  answerWithinMs,
  refused,
}: {
  models: Models;
  connection: Connection;
  answerWithinMs: number;
  /** Why this database is not taken, where it is not. */
  refused: () => Error | undefined;
}): HealthStore {
  const database = () => {
    const why = refused();
    if (why) throw why;
    if (!connection.db) throw new Error('not connected to MongoDB');
    return connection.db;
  };
  const within = { timeoutMS: answerWithinMs };
  return {
    putPulse: async (worker, words = {}) => {
      const pulse = { ...words, at: new Date().toISOString() };
      await pulses.replaceOne({ _id: worker }, pulse, { upsert: true });
    },
    lastPulse: async () => (await pulses.findOne({}, { at: 1 }).sort({ at: -1 }).lean())?.at,
    workers: async () => {
      const found = await pulses.find().sort({ at: -1 }).limit(heardOfLast).lean();
      return found.map(({ _id: name, at, version, auditKey, payloadKeys, failing }) => ({
        name,
        at,
        ...(version !== undefined && { version }),
        ...(auditKey !== undefined && { auditKey }),
        ...(payloadKeys !== undefined && { payloadKeys }),
        ...(failing !== undefined && { failing }),
      }));
    },
    longestTasks: async (limit) => {
      const found = await tasks
        .find({ phase: { $ne: 'closed' } }, { _id: 1 })
        .sort({ sequence: -1 })
        .limit(limit)
        .lean();
      return found.map(({ _id }) => _id);
    },
    databaseTimeMs: async () => {
      // By its old name: every MongoDB and the stand-in know it.
      const { localTime } = await database().admin().command({ isMaster: 1 }, within);
      if (!(localTime instanceof Date)) throw new Error('MongoDB does not say its time');
      return localTime.getTime();
    },
    databaseDisk: async () => {
      const said = await database().command({ dbStats: 1 }, within);
      const { fsUsedSize: used, fsTotalSize: totalBytes } = said as Record<string, unknown>;
      if (typeof used !== 'number' || typeof totalBytes !== 'number' || totalBytes === 0) return undefined;
      return { freeBytes: totalBytes - used, totalBytes };
    },
    ping: async () => {
      await database().admin().ping(within);
    },
  };
}
