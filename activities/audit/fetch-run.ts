import type { Client } from '@temporalio/client';
import type { HistoryJson } from '../../audit/history.js';
import { fetchedHistory } from '../../audit/runs.js';
import { fetchHistory } from '../../temporal/fetch-history.js';
import { workflowOfChain } from './workflow-of-chain.js';

/** Asks Temporal for the history of a run of a task or a period, the last run where none is named; nothing for one it has not. */
export function fetchRunOf({ client, chain }: { client: Client; chain: string }) {
  return (runId: string | undefined): Promise<HistoryJson | undefined> =>
    fetchedHistory(fetchHistory({ client, workflowId: workflowOfChain(chain), runId }));
}
