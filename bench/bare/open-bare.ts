import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Setting } from '../frame/bench.js';
import { restartableWorker } from '../frame/restartable-worker.js';
import { Tally } from '../frame/tally.js';
import { connect } from '../frame/temporal.js';
import { type BareActivities, type BareInput, bareQueue, bareType, bareUpdate } from './messages.js';

/** Bare Temporal with a worker of the bare process; it has to be closed. */
export interface Bare {
  readonly client: Client;
  /** Counts the local activities. */
  readonly done: Tally;
  readonly start: (id: string, input: BareInput) => Promise<WorkflowHandle>;
  readonly command: (id: string, commandId: string) => Promise<unknown>;
  readonly startWorker: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const workflowsPath = fileURLToPath(new URL('./process.ts', import.meta.url));

/** The workflow code of the bare process, loaded once for all workflows as the product's is. */
export function bareCode() {
  return bundleWorkflowCode({
    logger: new DefaultLogger('ERROR'),
    workflowsPath,
    preloadModules: [workflowsPath],
  });
}

/** Connects, and starts the worker. */
export async function openBare(setting: Setting, options: Partial<WorkerOptions> = {}): Promise<Bare> {
  const { client, native, close } = await connect(setting);
  const done = new Tally();
  const nothing: BareActivities['nothing'] = () => {
    done.add();
    return Promise.resolve();
  };
  // Made once, as the product's worker keeps its own: a start is a start, not a build.
  const workflowBundle = await bareCode();
  const { startWorker, stopWorker } = restartableWorker(() =>
    Worker.create({
      connection: native,
      namespace: setting.namespace,
      taskQueue: bareQueue,
      workflowBundle,
      activities: { nothing },
      ...options,
    }),
  );
  await startWorker();
  return {
    client,
    done,
    start: (id, input) =>
      client.workflow.start(bareType, { taskQueue: bareQueue, workflowId: id, args: [input] }),
    command: (id, commandId) =>
      client.workflow.getHandle(id).executeUpdate(bareUpdate, { updateId: commandId }),
    startWorker,
    stopWorker,
    close: async () => {
      await stopWorker();
      await close();
    },
  };
}
