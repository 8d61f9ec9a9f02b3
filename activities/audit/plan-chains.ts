import type { Client } from '@temporalio/client';
import { periodChain } from '../../audit/checkpoint.js';
import { remediationTaskId, reportingPeriodId } from '../../workflows/messages.js';
import type { Store } from '../store/port.js';

/** Every task and period of a plan that Temporal, the archive or a copy knows, in order. */
export async function planChains({
  store,
  client,
  planId,
}: {
  store: Pick<Store, 'archivedChains' | 'chainStandings'>;
  client: Client;
  planId: string;
}): Promise<readonly string[]> {
  const [tasks, periods] = [remediationTaskId(`${planId}/`), reportingPeriodId(`${planId}/`)];
  const query = `WorkflowId STARTS_WITH '${tasks}' OR WorkflowId STARTS_WITH '${periods}'`;
  const chains = new Set(await store.archivedChains(planId));
  for (const { chain } of await store.chainStandings(planId)) chains.add(chain);
  for await (const { workflowId } of client.workflow.list({ query })) {
    const isTask = workflowId.startsWith(tasks);
    const id = `${planId}/${workflowId.slice(isTask ? tasks.length : periods.length)}`;
    chains.add(isTask ? id : periodChain(id));
  }
  return [...chains].sort();
}
