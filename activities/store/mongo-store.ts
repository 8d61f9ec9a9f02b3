import mongoose from 'mongoose';
import type { TaskEvent } from '../../domain/task/events.js';
import { answerStore } from './answer-store.js';
import { auditStore } from './audit-store.js';
import { both } from './both.js';
import { changeStore } from './change-store.js';
import { countStore } from './count-store.js';
import { directoryStore } from './directory-store.js';
import { fileStore } from './file-store.js';
import { filingStore } from './filing-store.js';
import { insertNew } from './insert-new.js';
import { loginAuditStore } from './login-audit-store.js';
import { mailStore } from './mail-store.js';
import { type Models, modelsOf } from './models.js';
import { noticeStore } from './notice-store.js';
import { paperStore } from './paper-store.js';
import { periodStore } from './period-store.js';
import type { Store } from './port.js';
import { rebuildStore } from './rebuild-store.js';
import { recordingWrites } from './recording-store.js';
import { sessionStore } from './session-store.js';
import { type StateTerms, stateTerms, termsInForceOf } from './state-terms.js';
import { forQueries, listTasksOf } from './task-list.js';
import { textStore } from './text-store.js';
import { unitReportStore } from './unit-report-store.js';
import { viewStore } from './view-store.js';

const answerWithinMs = 4_000;
const retryAfterMs = 1_000;
const options = {
  serverSelectionTimeoutMS: answerWithinMs,
  writeConcern: { w: 'majority', journal: true },
  autoIndex: false,
  autoCreate: false,
} as const;

/**
 * The store on MongoDB: single-document writes, made harmless to repeat by id and sequence. It connects in the background and
 * keeps trying; until then, and whenever the database is away, calls fail within seconds.
 */
export function openMongoStore({ uri }: { uri: string }): Store {
  const connection = mongoose.createConnection();
  connection.set('bufferTimeoutMS', answerWithinMs);
  const models = modelsOf(connection);
  const terms = stateTerms(models);
  const indexing = mongoose.createConnection();
  let closed = false;
  const connect = async (): Promise<void> => {
    while (!closed) {
      try {
        await createIndexes({ connection: indexing, uri });
        await connection.openUri(uri, options);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      }
    }
  };
  const connected = connect();
  return {
    ...recordingWrites({ models, terms }),
    ...writes(models),
    ...reads({ models, terms }),
    ...noticeStore(models),
    ...filingStore(models),
    ...periodStore(models),
    ...unitReportStore({ ...models, terms }),
    ...textStore(models),
    ...directoryStore(models),
    ...paperStore(models),
    ...answerStore(models),
    ...countStore(models),
    ...changeStore(models),
    ...viewStore(models),
    ...auditStore(models),
    ...rebuildStore({ ...models, terms }),
    ...mailStore(models),
    ...fileStore(models),
    ...sessionStore(models),
    ...loginAuditStore(models),
    ping: async () => {
      if (!connection.db) throw new Error('not connected to MongoDB');
      await connection.db.admin().ping({ timeoutMS: answerWithinMs });
    },
    close: async () => {
      closed = true;
      await Promise.race([connected, connection.close()]);
      await Promise.all([indexing.close(), connection.close()]);
    },
  };
}

/**
 * On a connection of their own, so that nothing is written before they are there: the stand-in for MongoDB fails a write that
 * comes while it adds an index.
 */
async function createIndexes({
  connection,
  uri,
}: {
  connection: mongoose.Connection;
  uri: string;
}): Promise<void> {
  await connection.openUri(uri, options);
  await Promise.all(Object.values(modelsOf(connection)).map((model) => model.createIndexes()));
  await connection.close();
}

function writes(models: Models): Pick<Store, 'storePlan' | 'putLaunchProgress' | 'putPulse'> {
  return {
    storePlan: async (plan) => {
      await insertNew(() => models.plans.create({ ...plan, _id: plan.planId }));
      const stored = await models.plans.findById(plan.planId, { _id: 0 }).lean();
      if (!stored) throw new Error(`plan ${plan.planId} was not stored`);
      return stored;
    },
    putPulse: async (worker) => {
      await models.pulses.replaceOne({ _id: worker }, { at: new Date().toISOString() }, { upsert: true });
    },
    putLaunchProgress: async (progress) => {
      await models.launches.replaceOne({ _id: progress.planId }, progress, { upsert: true });
    },
  };
}

function reads({
  models,
  terms,
}: {
  models: Models;
  terms: StateTerms;
}): Pick<
  Store,
  | 'lastPulse'
  | 'plan'
  | 'planHead'
  | 'plans'
  | 'rehearsals'
  | 'termsInForce'
  | 'launchProgress'
  | 'tasks'
  | 'task'
  | 'isEvidence'
  | 'events'
  | 'notices'
> {
  return {
    plan: async (planId) => (await models.plans.findById(planId, { _id: 0 }).lean()) ?? undefined,
    planHead: async (planId) =>
      (await models.plans.findById(planId, { _id: 0, planId: 1, title: 1, clock: 1 }).lean()) ?? undefined,
    termsInForce: termsInForceOf(models),
    rehearsals: async () => {
      const found = await models.plans
        .find({ clock: { $exists: true } }, { _id: 0, planId: 1, clock: 1 })
        .lean();
      return found.flatMap(({ planId, clock }) => (clock ? [{ planId, clock }] : []));
    },
    plans: () =>
      models.plans
        .find({}, { _id: 0, text: 0, directory: 0, policy: 0, calendar: 0, adoption: 0 })
        .sort({ storedAt: 1 })
        .lean(),
    lastPulse: async () => (await models.pulses.findOne({}, { at: 1 }).sort({ at: -1 }).lean())?.at,
    launchProgress: async (planId) =>
      (await models.launches.findById(planId, { _id: 0 }).lean()) ?? undefined,
    tasks: listTasksOf(models),
    task: async (taskId) => {
      const found = await models.tasks.findById(taskId, forQueries).lean();
      return found ? { ...found, state: await terms.whole(found) } : undefined;
    },
    isEvidence: async ({ sha256, visible }) => {
      const _id = { $in: await models.events.distinct('taskId', { 'event.evidence': sha256 }) };
      return (await models.tasks.exists(both(visible, { _id }))) !== null;
    },
    events: async (taskId) =>
      (await models.events.find({ taskId }, { event: 1 }).sort({ sequence: 1 }).lean()).map(
        ({ event }) => event as TaskEvent,
      ),
    notices: ({ visible, taskId, recipient, limit }) =>
      models.notices
        .find(
          both(visible, {
            ...(taskId !== undefined && { taskId }),
            ...(recipient !== undefined && { 'to.id': recipient }),
          }),
          { _id: 0, status: 0, mails: 0, readBy: 0, decidedAtMs: 0 },
        )
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean(),
  };
}
