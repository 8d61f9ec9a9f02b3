import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** Starts a workflow; false when one under its id is there already, which is then left as it is. */
export async function startOnce(start: () => Promise<unknown>): Promise<boolean> {
  try {
    await start();
    return true;
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
    return false;
  }
}
