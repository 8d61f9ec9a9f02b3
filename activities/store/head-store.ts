import { randomBytes } from 'node:crypto';
import type { HeadStore } from './head-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

type HeadModels = Pick<Models, 'events' | 'tasks' | 'periods' | 'refused' | 'heads' | 'veils'>;

/** Heads of chains in MongoDB, one document each; they can be reckoned again from the events. */
export function headStore({ events, tasks, periods, refused, heads, veils }: HeadModels): HeadStore {
  return {
    heads: (planId) => heads.find({ planId }, { _id: 0 }).lean(),
    putHead: async (head) => {
      await insertNew(() => heads.replaceOne({ _id: head.chain }, head, { upsert: true }));
    },
    chainStandings: async (planId) => {
      const standing = { sequence: 1, decidedAtMs: 1 } as const;
      const [ofTasks, ofPeriods] = await Promise.all([
        tasks.find({ planId }, standing).lean<{ _id: string; sequence: number; decidedAtMs: number }[]>(),
        periods.find({ planId }, standing).lean<{ _id: string; sequence: number; decidedAtMs: number }[]>(),
      ]);
      return [
        ...ofTasks.map(({ _id: chain, sequence, decidedAtMs }) => ({ chain, sequence, decidedAtMs })),
        ...ofPeriods.map(({ _id, sequence, decidedAtMs }) => {
          return { chain: `reporting-period/${_id}`, sequence, decidedAtMs };
        }),
      ];
    },
    decidedEvents: ({ chain, from }) =>
      events
        .find({ taskId: chain, sequence: { $gte: from } }, { _id: 0, sequence: 1, event: 1, decidedAtMs: 1 })
        .sort({ sequence: 1 })
        .lean(),
    isReplaced: async ({ chain, upTo, decidedAfterMs }) => {
      const later = { taskId: chain, sequence: { $lte: upTo }, decidedAtMs: { $gt: decidedAfterMs } };
      return (await events.exists(later)) !== null;
    },
    refusedCounts: async (planId) => {
      const ofPlan = { taskId: { $gte: `${planId}/`, $lt: `${planId}0` } };
      const counted = await refused.aggregate<{ _id: string; number: number }>([
        { $match: ofPlan },
        { $group: { _id: '$taskId', number: { $max: '$number' } } },
      ]);
      return new Map(counted.map(({ _id, number }) => [_id, number]));
    },
    veilSecret: async (planId) => {
      const kept = async () => (await veils.findById(planId).lean())?.secret;
      const there = await kept();
      if (there !== undefined) return there;
      const secret = randomBytes(32).toString('hex');
      await insertNew(() => veils.create({ _id: planId, secret }));
      return (await kept()) ?? secret;
    },
  };
}
