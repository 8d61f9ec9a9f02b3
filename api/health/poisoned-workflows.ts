import type { Client } from '@temporalio/client';
import type { ObservedHealth } from '../../domain/health/observed.js';

const answerWithinMs = 3_000;
const mostLookedAt = 50;

/**
 * Which of the runs that workers could not carry on are still open and wait for the next try. Temporal has no list of them: of every open
 * workflow one would have to ask.
 */
export async function poisonedWorkflows({
  client,
  runIds,
}: {
  client: Client;
  runIds: readonly string[];
}): Promise<NonNullable<ObservedHealth['poisoned']>> {
  const asked = [...new Set(runIds)].filter((runId) => /^[\w-]+$/u.test(runId)).slice(0, mostLookedAt);
  if (asked.length === 0) return [];
  return client.withDeadline(Date.now() + answerWithinMs, async () => {
    const poisoned = [];
    const query = `RunId IN (${asked.map((runId) => `'${runId}'`).join(', ')}) AND ExecutionStatus = 'Running'`;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
      const attempts = raw.pendingWorkflowTask?.attempt ?? 0;
      // The first try of a task that has just come up is none that failed.
      if (attempts > 1) poisoned.push({ workflowId, attempts });
    }
    return poisoned;
  });
}
