import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody } from '../../domain/task/commands.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { dataConverterOf, failureConverterOf } from '../../temporal/data-converter.js';
import type { PayloadKeys } from '../../temporal/payload-keys.js';
import { workflowCode } from '../../worker/workflow-code.js';
import {
  type CommandReceipt,
  commandUpdate,
  type Recording,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { createTestDatabase } from '../support/mongo.js';
import { createTimeSkipping } from '../support/time-skipping.js';
import { at } from '../task/fixtures.js';

/** A Temporal and a store, on which processes with different payload keys follow each other. */
export interface EncryptedWorld {
  readonly store: Store;
  /** What workers said in their log of faults. */
  readonly said: readonly string[];
  /** The next writings of a task to the store fail, with these words. */
  failRecording: (times: number, words: string) => void;
  readonly clientWith: (keys: PayloadKeys) => Client;
  /** Runs the product's worker with these keys; it ends before the next one is started. */
  readonly workerWith: (keys: PayloadKeys) => Promise<void>;
  readonly launch: (client: Client, terms: LaunchTerms) => Promise<void>;
  readonly does: (client: Client, taskId: string, by: Actor, body: CommandBody) => Promise<CommandReceipt>;
  /** Lets time pass: a workflow task that failed is tried again after some seconds. */
  readonly pass: (ms: number) => Promise<void>;
  /** The history of a task as the server holds it, as bytes. */
  readonly rawHistory: (taskId: string) => Promise<Buffer>;
  readonly end: () => Promise<void>;
}

/** Starts it; nothing runs yet. It has to be ended. */
export async function startEncryptedWorld(): Promise<EncryptedWorld> {
  const said: string[] = [];
  Runtime.install({
    logger: new DefaultLogger('ERROR', ({ message, meta }) =>
      said.push(`${message} ${String(meta?.['error'])}`),
    ),
  });
  const env: TestWorkflowEnvironment = await createTimeSkipping();
  const database = createTestDatabase();
  const store = openMongoStore({ uri: database.uri });
  let failing = { left: 0, words: '' };
  let stopWorker = () => Promise.resolve();
  const { namespace } = env.client.options;
  const clock = {
    temporalOrigin: toInstant(await env.currentTimeMs()),
    calendarOrigin: at('2022-07-20', '08:00'),
    rate: 1,
  };
  const clientWith = (keys: PayloadKeys) =>
    new Client({ connection: env.connection, namespace, dataConverter: dataConverterOf(keys) });
  return {
    store,
    said,
    failRecording: (left, words) => {
      failing = { left, words };
    },
    clientWith,
    workerWith: async (keys) => {
      await stopWorker();
      const activities = activitiesOver({
        store,
        client: clientWith(keys),
        nameOf: (id) => ({ vi: id, en: id }),
      });
      const worker = await Worker.create({
        connection: env.nativeConnection,
        namespace,
        taskQueue,
        workflowBundle: await workflowCode(failureConverterOf(keys)),
        dataConverter: dataConverterOf(keys),
        // Nothing waits for a worker that is gone: the time of this server stands.
        maxCachedWorkflows: 0,
        activities: {
          ...activities,
          record: (recording: Recording) => {
            if (failing.left === 0) return activities.record(recording);
            failing.left -= 1;
            throw new Error(failing.words);
          },
        },
      });
      const running = worker.run();
      stopWorker = async () => {
        worker.shutdown();
        await running;
        stopWorker = () => Promise.resolve();
      };
    },
    launch: async (client, terms) => {
      const { taskId } = terms.brief;
      await client.workflow.start(workflowTypes.remediationTask, {
        workflowId: remediationTaskId(taskId),
        taskQueue,
        staticSummary: taskId,
        args: [{ terms, heedsFilings: true, clock }],
      });
    },
    does: (client, taskId, by, body) => {
      const id = randomUUID();
      return client.workflow
        .getHandle(remediationTaskId(taskId))
        .executeUpdate(commandUpdate, { updateId: id, args: [{ ...body, id, by }] });
    },
    pass: (ms) => env.sleep(ms),
    rawHistory: async (taskId) => {
      const history = await env.client.workflow.getHandle(remediationTaskId(taskId)).fetchHistory();
      return Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
    },
    end: async () => {
      await stopWorker();
      await env.teardown();
      await store.close();
      await database.drop();
    },
  };
}
