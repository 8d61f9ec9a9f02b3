import { insertNew } from './insert-new.js';
import type { EventDocument, Models } from './models.js';
import type { Store } from './port.js';

/**
 * Writes what workflows decided. A worker that dies has perhaps written what its server never heard of: the workflow task is
 * then decided again, later, and may come out otherwise. So what was decided later replaces what was decided earlier, never
 * the other way round, and events that only the dead worker knew are taken away (docs/adr/0010).
 */
export function recordingWrites(
  models: Models,
): Pick<Store, 'knowsLater' | 'appendEvents' | 'addNotices' | 'putTaskView'> {
  return {
    knowsLater: async ({ taskId, decidedAtMs }) =>
      (await models.tasks.exists({ _id: taskId, decidedAtMs: { $gt: decidedAtMs } })) !== null,
    appendEvents: ({ taskId, ...decided }) => writeEvents({ models, processId: taskId, ...decided }),
    addNotices: async ({ taskId, fromSequence, notices, decidedAtMs }) => {
      // What a mail has taken up is said and stays.
      await models.notices.deleteMany({
        taskId,
        sequence: { $gte: fromSequence },
        decidedAtMs: { $lt: decidedAtMs },
        mails: [],
      });
      if (notices.length === 0) return;
      await insertNew(() =>
        models.notices.insertMany(
          notices.map((notice) => ({
            ...notice,
            _id: notice.id,
            decidedAtMs,
            status: 'waiting' as const,
            mails: [],
            readBy: [],
          })),
          { ordered: false, throwOnValidationError: true },
        ),
      );
    },
    putTaskView: async ({ view, decidedAtMs }) => {
      const { taskId, sequence } = view;
      const older = laterDecided({ decidedAtMs, sequence });
      await insertNew(() =>
        models.tasks.replaceOne({ _id: taskId, ...older }, { ...view, decidedAtMs }, { upsert: true }),
      );
    },
  };
}

/** Writes events of a process by their sequence; those after them that were decided earlier are taken away. */
export async function writeEvents({
  models,
  processId: taskId,
  planId,
  events,
  decidedAtMs,
}: {
  models: Pick<Models, 'events'>;
  processId: string;
  planId: string;
  events: readonly EventDocument['event'][];
  decidedAtMs: number;
}): Promise<void> {
  const last = events.at(-1)?.sequence;
  if (last === undefined) return;
  await insertNew(() =>
    models.events.bulkWrite(
      events.map((event) => {
        const { sequence, at, type } = event;
        const _id = `${taskId}:${String(sequence)}`;
        return {
          replaceOne: {
            filter: { _id, decidedAtMs: { $lte: decidedAtMs } },
            replacement: { _id, taskId, planId, sequence, at, type, event, decidedAtMs },
            upsert: true,
          },
        };
      }),
      { ordered: false, throwOnValidationError: true },
    ),
  );
  await models.events.deleteMany({ taskId, sequence: { $gt: last }, decidedAtMs: { $lt: decidedAtMs } });
}

/** What a decision may replace: what was decided earlier, and of the same decision what came before. */
export function laterDecided({ decidedAtMs, sequence }: { decidedAtMs: number; sequence: number }) {
  return { $or: [{ decidedAtMs: { $lt: decidedAtMs } }, { decidedAtMs, sequence: { $lt: sequence } }] };
}
