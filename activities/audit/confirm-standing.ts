import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { canonical } from '../../audit/canonical.js';
import { periodOfChain } from '../../audit/checkpoint.js';
import type { PeriodState } from '../../domain/period/state.js';
import type { TaskState } from '../../domain/task/state.js';
import { stateQuery } from '../../workflows/messages.js';
import type { Store } from '../store/port.js';
import type { Confirm } from './chain-heads.js';
import { workflowOfChain } from './workflow-of-chain.js';

const answersWithinMs = 5_000;

/**
 * Asks the process itself whether it stands where its view says. One that Temporal has deleted is closed and confirms itself; one
 * that does not answer is asked again the next time.
 */
export function confirmStanding({
  store,
  client,
}: {
  store: Pick<Store, 'task' | 'period'>;
  client: Client;
}): Confirm {
  return async (chain) => {
    const periodId = periodOfChain(chain);
    const copy = periodId === undefined ? (await store.task(chain))?.state : await store.period(periodId);
    try {
      const own = await client.withDeadline(Date.now() + answersWithinMs, () =>
        client.workflow.getHandle(workflowOfChain(chain)).query<TaskState | PeriodState>(stateQuery),
      );
      return copy !== undefined && canonical(own) === canonical(copy);
    } catch (fault) {
      return fault instanceof WorkflowNotFoundError;
    }
  };
}
