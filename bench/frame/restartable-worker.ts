import type { Worker } from '@temporalio/worker';

/** A worker that a bench stops and starts again. */
export interface RestartableWorker {
  readonly startWorker: () => Promise<void>;
  /** Lets it end what it has begun; nothing if none runs. */
  readonly stopWorker: () => Promise<void>;
}

/** Makes a new worker at each start; none runs yet. */
export function restartableWorker(create: () => Promise<Worker>): RestartableWorker {
  let running: { readonly worker: Worker; readonly ended: Promise<void> } | undefined;
  return {
    startWorker: async () => {
      const worker = await create();
      running = { worker, ended: worker.run() };
    },
    stopWorker: async () => {
      running?.worker.shutdown();
      await running?.ended;
      running = undefined;
    },
  };
}
