import type { mongo } from 'mongoose';
import type { EventDocument } from './event-document.js';
import { joinedWrites } from './joined-writes.js';
import type { Models } from './models.js';
import type { NoticeDocument } from './notice-model.js';
import type { Store } from './port.js';
import type { StateTerms } from './state-terms.js';
import { orderFieldsOf } from './task-list.js';
import type { Written } from './written.js';

/**
 * Writes what workflows decided. A worker that dies has perhaps written what its server never heard of: the workflow task is
 * then decided again, later, and may come out otherwise. So what was decided later replaces what was decided earlier, never
 * the other way round, and events that only the dead worker knew are taken away (docs/adr/0010). Nearly always nothing stands
 * there yet, and then nothing of this costs anything.
 */
export function recordingWrites({
  models,
  terms,
}: {
  models: Models;
  terms: StateTerms;
}): Pick<Store, 'appendEvents' | 'addNotices' | 'putTaskView'> {
  const insertEvents = eventInserter(models);
  const insertNotices = joinedWrites<NoticeDocument>((notices) =>
    driverOf(models.notices).insertMany([...notices], asTheyAre),
  );
  const replaceViews = joinedWrites<ReplaceView>((views) =>
    driverOf<{ _id: string }>(models.tasks).bulkWrite(
      views.map((view) => ({ replaceOne: { ...view, upsert: true } })),
      asTheyAre,
    ),
  );
  return {
    appendEvents: ({ taskId, ...decided }) =>
      writeEvents({ models, insertEvents, processId: taskId, ...decided }),
    addNotices: async ({ taskId, fromSequence, notices, decidedAtMs, written }) => {
      if (written === 'again') {
        // What a mail has taken up is said and stays.
        const earlier = { decidedAtMs: { $lt: decidedAtMs }, mails: [] };
        await models.notices.deleteMany({ taskId, sequence: { $gte: fromSequence }, ...earlier });
      }
      if (notices.length === 0) return;
      await insertNotices(
        notices.map((notice) => ({
          ...notice,
          _id: notice.id,
          decidedAtMs,
          status: 'waiting' as const,
          mails: [],
          readBy: [],
        })),
      );
    },
    putTaskView: async ({ view, decidedAtMs }) => {
      const { taskId, sequence } = view;
      const older = laterDecided({ decidedAtMs, sequence });
      const stored = await terms.stored(view);
      await replaceViews([
        {
          filter: { _id: taskId, ...older },
          replacement: { ...stored, ...orderFieldsOf(view), decidedAtMs },
        },
      ]);
    },
  };
}

type InsertEvents = (documents: readonly EventDocument[]) => Promise<boolean>;

interface ReplaceView {
  readonly filter: Record<string, unknown>;
  readonly replacement: Record<string, unknown>;
}

/**
 * What workflows decided is of the right shape already: it goes to the database without the checks and copies that mongoose makes of
 * what people send, which took longer than the database.
 */
const asTheyAre = { ordered: false, ignoreUndefined: true } as const;

/** What the driver writes to; mongoose gives it with ids of its own kind. */
function driverOf<Document extends { readonly _id: string }>(model: {
  readonly collection: unknown;
}): mongo.Collection<Document> {
  return model.collection as mongo.Collection<Document>;
}

/** Inserts events, together with those of other processes that come at the same time. */
export function eventInserter({ events }: Pick<Models, 'events'>): InsertEvents {
  return joinedWrites<EventDocument>((documents) => driverOf(events).insertMany([...documents], asTheyAre));
}

/**
 * Writes events of a process by their sequence. Where some of them stand already, those that were decided earlier are replaced and
 * those after them taken away, unless something was decided later still in one of their places.
 */
export async function writeEvents({
  models,
  insertEvents,
  processId: taskId,
  planId,
  events,
  decidedAtMs,
}: {
  models: Pick<Models, 'events'>;
  insertEvents: InsertEvents;
  processId: string;
  planId: string;
  events: readonly EventDocument['event'][];
  decidedAtMs: number;
}): Promise<Written> {
  const documents = events.map((event): EventDocument => {
    const { sequence, at, type } = event;
    const _id = `${taskId}:${String(sequence)}`;
    return { _id, taskId, planId, sequence, at, type, event, decidedAtMs };
  });
  const [first] = documents;
  if (!first) return 'first';
  if (await insertEvents(documents)) return 'first';
  const last = first.sequence + events.length - 1;
  // Later events behind these say nothing against them: a writing that was given up comes through long after they were written.
  const places = { taskId, sequence: { $gte: first.sequence, $lte: last } };
  if (await models.events.exists({ ...places, decidedAtMs: { $gt: decidedAtMs } })) {
    const from = { taskId, sequence: { $gte: first.sequence } };
    await models.events.deleteMany({ ...from, decidedAtMs: { $lte: decidedAtMs } });
    return 'outdated';
  }
  await models.events.bulkWrite(
    documents.map((replacement) => {
      const filter = { _id: replacement._id, decidedAtMs: { $lte: decidedAtMs } };
      return { replaceOne: { filter, replacement } };
    }),
    { ordered: false, throwOnValidationError: true },
  );
  const after = { taskId, sequence: { $gt: last } };
  await models.events.deleteMany({ ...after, decidedAtMs: { $lt: decidedAtMs } });
  return 'again';
}

/** What a decision may replace: what was decided earlier, and of the same decision what came before. */
export function laterDecided({ decidedAtMs, sequence }: { decidedAtMs: number; sequence: number }) {
  return { $or: [{ decidedAtMs: { $lt: decidedAtMs } }, { decidedAtMs, sequence: { $lt: sequence } }] };
}
