import { Worker } from '@temporalio/worker';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';

/**
 * A worker for replay alone. Two watches of the SDK are left out, because nobody is there to be warned, and together they took
 * two thirds of the time: the stack of every promise, kept for a query for stacks, and a thread for every call into
 * a workflow that would end it after some seconds.
 */
export class UnwatchedWorker extends Worker {
  protected static override async createWorkflowCreator(
    ...[bundle, options, logger]: Parameters<(typeof Worker)['createWorkflowCreator']>
  ): ReturnType<(typeof Worker)['createWorkflowCreator']> {
    // The type wants a number of milliseconds; without one, node's vm starts no thread.
    const unlimited = { ...options, isolateExecutionTimeoutMs: undefined as unknown as number };
    const creator = await super.createWorkflowCreator(bundle, unlimited, logger);
    globalHandlers.uninstall();
    return creator;
  }
}
