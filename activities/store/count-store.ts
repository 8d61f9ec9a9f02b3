import type { CountStore } from './counts-port.js';
import type { Models } from './models.js';

/** Counts over the copies that are there for reading. */
export function countStore({ tasks, notices }: Models): CountStore {
  return {
    dutyCounts: async () => {
      const found = await tasks.aggregate<{ _id: { kind: string; rung?: string }; count: number }>([
        { $unwind: '$duties' },
        { $group: { _id: { kind: '$duties.kind', rung: '$duties.rung' }, count: { $sum: 1 } } },
      ]);
      return found.map(({ _id: { kind, rung }, count }) => ({
        kind,
        count,
        ...(typeof rung === 'string' && { rung }),
      }));
    },
    noticesWaiting: () => notices.countDocuments({ status: 'waiting' }),
  };
}
