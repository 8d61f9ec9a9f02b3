import { periodChain } from '../../audit/checkpoint.js';
import type { AuditStore } from './audit-port.js';
import { headStore } from './head-store.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import { refusedStore } from './refused-store.js';

type AuditModels = Pick<
  Models,
  'events' | 'tasks' | 'periods' | 'histories' | 'checkpoints' | 'refused' | 'heads' | 'veils' | 'rotations'
>;

/** Histories and checkpoints in MongoDB: one document each. */
export function auditStore(models: AuditModels): AuditStore {
  const { histories, checkpoints, rotations } = models;
  return {
    ...refusedStore(models),
    ...headStore(models),
    putHistory: async ({ taskId, run, ...content }) => {
      const _id = `${taskId}:${String(run)}`;
      await insertNew(() =>
        histories.replaceOne(
          { _id, events: { $lte: content.events } },
          { taskId, run, ...content },
          { upsert: true },
        ),
      );
    },
    histories: async (taskId) => {
      const found = await histories.find({ taskId }, { _id: 0 }).sort({ run: 1 });
      // The driver's own binary is no Buffer; the document's is one.
      return found.map(({ planId, run, bytes, events: length, complete, archivedAt }) => ({
        taskId,
        planId,
        run,
        bytes: Buffer.from(bytes),
        events: length,
        complete,
        archivedAt,
      }));
    },
    archivedChains: async (planId) =>
      [...(await histories.distinct('taskId', planId === undefined ? {} : { planId }))].sort(),
    chainsToArchive: (asked) => chainsToArchive({ models, ...asked }),
    archiveHealth: async () => ({ missing: (await closedWithoutHistory(models)).length }),
    storeCheckpoint: async (checkpoint) => {
      const _id = `${checkpoint.planId}:${String(checkpoint.number)}`;
      await insertNew(() => checkpoints.create({ ...checkpoint, _id }));
      const stored = await checkpoints.findById(_id, { signed: 1 }).lean();
      return stored?.signed.signature === checkpoint.signed.signature;
    },
    putRotation: async (rotation) => {
      const _id = `${rotation.from}:${rotation.to}`;
      await insertNew(() => rotations.create({ ...rotation, _id }));
    },
    rotations: () => rotations.find({}, { _id: 0 }).sort({ at: 1 }).lean(),
    lastCheckpoint: async (planId) =>
      (await checkpoints.findOne({ planId }, { _id: 0, added: 0 }).sort({ number: -1 }).lean()) ?? undefined,
    checkpoints: (planId) => checkpoints.find({ planId }, { _id: 0 }).sort({ number: 1 }).lean(),
  };
}

async function chainsToArchive({
  models,
  olderThan,
  limit,
}: {
  models: AuditModels;
  olderThan: string;
  limit: number;
}): Promise<readonly { readonly chain: string; readonly planId: string }[]> {
  const { tasks, periods, histories } = models;
  const closed = await closedWithoutHistory(models);
  const fresh = await histories.distinct('taskId', { archivedAt: { $gte: olderThan } });
  const open = await tasks
    .find({ phase: { $ne: 'closed' }, taskId: { $nin: fresh } }, { _id: 0, taskId: 1, planId: 1 })
    .sort({ taskId: 1 })
    .limit(limit)
    .lean();
  const settled = new Set([...fresh, ...(await histories.distinct('taskId', { complete: true }))]);
  const ofPeriods = (await periods.find({}, { planId: 1 }).sort({ _id: 1 }).lean())
    .map(({ _id, planId }) => ({ chain: periodChain(_id), planId }))
    .filter(({ chain }) => !settled.has(chain));
  const ofTasks = [...closed, ...open].map(({ taskId, planId }) => ({ chain: taskId, planId }));
  return [...ofTasks, ...ofPeriods].slice(0, limit);
}

async function closedWithoutHistory({
  tasks,
  histories,
}: AuditModels): Promise<readonly { readonly taskId: string; readonly planId: string }[]> {
  const whole = await histories.distinct('taskId', { complete: true });
  return tasks
    .find({ phase: 'closed', taskId: { $nin: whole } }, { _id: 0, taskId: 1, planId: 1 })
    .sort({ taskId: 1 })
    .lean();
}
