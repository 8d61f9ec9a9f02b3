import type { ChangedTask, ChangeStore } from './change-port.js';
import type { Models } from './models.js';
import { hiddenInRows } from './task-list.js';

/** What changed, from the copies that are there for reading. */
export function changeStore({ tasks, notices }: Models): ChangeStore {
  const { decidedAtMs: _shown, ...hidden } = hiddenInRows;
  return {
    tasksSince: ({ ms, limit }) =>
      tasks
        .find({ decidedAtMs: { $gte: ms } }, hidden)
        .sort({ decidedAtMs: 1, _id: 1 })
        .limit(limit)
        .lean<ChangedTask[]>(),
    noticesSince: ({ ms, limit }) =>
      notices
        .find({ decidedAtMs: { $gte: ms } }, { _id: 0, id: 1, to: 1, decidedAtMs: 1 })
        .sort({ decidedAtMs: 1, _id: 1 })
        .limit(limit)
        .lean(),
  };
}
