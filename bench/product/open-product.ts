import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { Worker, type WorkerOptions } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedDirectory } from '../../data/shipped.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { Command } from '../../domain/task/commands.js';
import {
  commandUpdate,
  type RemediationTaskInput,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import type { Setting } from '../frame/bench.js';
import { restartableWorker } from '../frame/restartable-worker.js';
import { Tally } from '../frame/tally.js';
import { connect } from '../frame/temporal.js';

/** The product's worker on its store, as `worker/` wires them, with counters; it has to be closed. */
export interface Product {
  readonly client: Client;
  readonly store: Store;
  /** Counts recordings that were written to their end. */
  readonly recorded: Tally;
  /** Counts notices that were written. */
  readonly noticed: Tally;
  readonly start: (input: RemediationTaskInput) => Promise<WorkflowHandle>;
  readonly command: (taskId: string, command: Command) => Promise<unknown>;
  readonly startWorker: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Connects, and starts the worker. */
export async function openProduct(setting: Setting, options: Partial<WorkerOptions> = {}): Promise<Product> {
  const { dataConverter = {} } = options;
  const { client, native, close } = await connect(setting, dataConverter);
  const store = openMongoStore({ uri: setting.mongodbUri });
  const [recorded, noticed] = [new Tally(), new Tally()];
  const counted = countedStore({ store, recorded, noticed });
  const activities = activitiesOver({ store: counted, client, nameOf: namesOf(shippedDirectory()) });
  const workflows = await workflowsOfVersion(dataConverter);
  const { startWorker, stopWorker } = restartableWorker(() =>
    Worker.create({
      connection: native,
      namespace: setting.namespace,
      taskQueue,
      ...workflows,
      activities,
      ...options,
    }),
  );
  await untilItAnswers(store);
  await startWorker();
  return {
    client,
    store,
    recorded,
    noticed,
    start: (input) =>
      client.workflow.start(workflowTypes.remediationTask, {
        taskQueue,
        workflowId: remediationTaskId(input.terms.brief.taskId),
        args: [input],
      }),
    command: (taskId, command) =>
      client.workflow
        .getHandle(remediationTaskId(taskId))
        .executeUpdate(commandUpdate, { updateId: command.id, args: [command] }),
    startWorker,
    stopWorker,
    close: async () => {
      await stopWorker();
      await store.close();
      await close();
    },
  };
}

/** As the product's worker loads it; versions of before made it at each start. */
async function workflowsOfVersion({
  failureConverterPath,
}: DataConverter): Promise<Pick<WorkerOptions, 'workflowsPath' | 'workflowBundle'>> {
  try {
    const { workflowCode } = await import('../../worker/workflow-code.js');
    return {
      workflowBundle: await workflowCode(failureConverterPath === undefined ? {} : { failureConverterPath }),
    };
  } catch {
    return { workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)) };
  }
}

/** The store connects in the background, and makes its indexes first. */
async function untilItAnswers(store: Store): Promise<void> {
  for (const end = Date.now() + 30_000; ; await new Promise((go) => setTimeout(go, 100))) {
    try {
      await store.ping();
      return;
    } catch (fault) {
      if (Date.now() > end) throw fault;
    }
  }
}

function countedStore({
  store,
  recorded,
  noticed,
}: {
  store: Store;
  recorded: Tally;
  noticed: Tally;
}): Store {
  return {
    ...store,
    putTaskView: async (put) => {
      await store.putTaskView(put);
      recorded.add();
    },
    addNotices: async (add) => {
      await store.addNotices(add);
      noticed.add(add.notices.length);
    },
  };
}
