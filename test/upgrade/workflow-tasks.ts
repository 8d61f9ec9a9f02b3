import type { Client } from '@temporalio/client';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { remediationTaskId } from '../../workflows/messages.js';

const readAtOnce = 8;

/** Which worker did how many workflow tasks, by its identity, and which failed why, as Temporal's histories say. */
export interface WorkflowTasks {
  readonly doneBy: Readonly<Record<string, number>>;
  /** Tasks of dondoc on which more than one worker worked. */
  readonly goneOver: number;
  /** Each with its cause by Temporal's number (temporal.api.enums.v1.WorkflowTaskFailedCause) and its message. */
  readonly failed: readonly string[];
}

export async function workflowTasksOf({
  client,
  taskIds,
}: {
  client: Client;
  taskIds: readonly string[];
}): Promise<WorkflowTasks> {
  const doneBy: Record<string, number> = {};
  const failed: string[] = [];
  let goneOver = 0;
  const histories = severalAtOnce({
    items: taskIds,
    most: readAtOnce,
    work: async (taskId) => ({
      taskId,
      ...(await client.workflow.getHandle(remediationTaskId(taskId)).fetchHistory()),
    }),
  });
  for await (const { taskId, events } of histories) {
    const workers = new Set<string>();
    for (const event of events ?? []) {
      const { identity } = event.workflowTaskCompletedEventAttributes ?? {};
      if (typeof identity === 'string') {
        workers.add(identity);
        doneBy[identity] = (doneBy[identity] ?? 0) + 1;
      }
      const fault = event.workflowTaskFailedEventAttributes;
      if (fault)
        failed.push(
          `${taskId} #${String(event.eventId)}: ${String(fault.cause)} ${fault.failure?.message ?? ''}`,
        );
    }
    if (workers.size > 1) goneOver += 1;
  }
  return { doneBy, goneOver, failed };
}
