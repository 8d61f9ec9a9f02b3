import { gzipSync } from 'node:zlib';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { historyJson, isComplete, runsOf } from '../../audit/runs.js';
import { remediationTaskId } from '../../workflows/messages.js';
import type { Store } from '../store/port.js';

const mostTasks = 50;
const againAfterMs = 24 * 3_600_000;

/**
 * Archives the histories of tasks that were closed, and of those that live once a day: before Temporal's retention can delete
 * them. Gives how many tasks were archived, and those that Temporal knows no more.
 */
export async function archiveRound({
  store,
  client,
  nowMs,
}: {
  store: Store;
  client: Client;
  nowMs: number;
}): Promise<{ readonly archived: number; readonly lost: readonly string[] }> {
  const olderThan = new Date(nowMs - againAfterMs).toISOString();
  const tasks = await store.tasksToArchive({ olderThan, limit: mostTasks });
  const lost: string[] = [];
  for (const { taskId, planId } of tasks) {
    const histories = await runsOf(async (runId) => {
      const handle = client.workflow.getHandle(remediationTaskId(taskId), runId);
      return handle.fetchHistory().then(historyJson, (fault: unknown) => {
        if (fault instanceof WorkflowNotFoundError) return undefined;
        throw fault;
      });
    });
    if (histories.length === 0) lost.push(taskId);
    for (const [place, history] of histories.entries()) {
      await store.putHistory({
        taskId,
        planId,
        run: place + 1,
        bytes: gzipSync(JSON.stringify(history), { level: 9 }),
        events: history.events.length,
        complete: isComplete(history),
        archivedAt: new Date(nowMs).toISOString(),
      });
    }
  }
  return { archived: tasks.length - lost.length, lost };
}
