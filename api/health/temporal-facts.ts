import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { ObservedHealth } from '../../domain/health/observed.js';
import { remediationTaskId, taskQueue } from '../../workflows/messages.js';
import type { Seen } from './seen.js';

const answerWithinMs = 3_000;
const secondsOfDay = 86_400;
/** A queue that nobody works for: Temporal notes when it was asked, by its own clock. */
const clockQueue = 'dondoc-clock';
const notedAfterMs = 150;
/** Temporal takes no question for work that ends sooner. */
const pollForMs = 10_000;

/** Retention, workers that ask for work, what waits, and Temporal's clock; every question once. */
export async function temporalFacts(client: Client): Promise<Seen<'retentionDays' | 'pollers' | 'backlog'>> {
  const { workflowService: service, options } = client;
  const { namespace } = options;
  return client.withDeadline(Date.now() + answerWithinMs, async () => {
    const [described, ...queues] = await Promise.all([
      service.describeNamespace({ namespace }),
      ...queueTypes.map((taskQueueType) =>
        service.describeTaskQueue({
          namespace,
          taskQueue: { name: taskQueue },
          taskQueueType,
          reportStats: true,
        }),
      ),
    ]);
    const seconds = Number(described.config?.workflowExecutionRetentionTtl?.seconds ?? 0);
    const waiting = queues.map(({ stats }) => ({
      count: Number(stats?.approximateBacklogCount ?? 0),
      oldestSeconds: Number(stats?.approximateBacklogAge?.seconds ?? 0),
    }));
    return {
      retentionDays: Math.floor(seconds / secondsOfDay),
      pollers: new Set(queues.flatMap(({ pollers }) => pollers.map(({ identity }) => identity))).size,
      backlog: {
        count: waiting.reduce((sum, { count }) => sum + count, 0),
        oldestSeconds: Math.max(...waiting.map(({ oldestSeconds }) => oldestSeconds)),
      },
    };
  });
}

const { TaskQueueType } = proto.temporal.api.enums.v1;
const queueTypes = [TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY];

/** How far Temporal's clock is ahead of ours. It answers no question with its time, but notes when a queue was asked for work. */
export async function temporalAheadMs(client: Client): Promise<number> {
  const { workflowService: service, options, connection } = client;
  const { namespace } = options;
  const ending = new AbortController();
  const queue = { name: clockQueue };
  const identity = `${clockQueue}:${randomUUID()}`;
  const askedAtMs = Date.now();
  const asking = connection
    .withDeadline(askedAtMs + pollForMs, () =>
      connection.withAbortSignal(ending.signal, () =>
        service.pollActivityTaskQueue({ namespace, taskQueue: queue, identity }),
      ),
    )
    .catch(() => undefined);
  try {
    await pause(notedAfterMs);
    const { pollers } = await client.withDeadline(Date.now() + answerWithinMs, () =>
      service.describeTaskQueue({
        namespace,
        taskQueue: queue,
        taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
      }),
    );
    const noted = pollers.find((poller) => poller.identity === identity)?.lastAccessTime;
    if (!noted) throw new Error('Temporal noted no question');
    return Number(noted.seconds ?? 0) * 1000 + Number(noted.nanos ?? 0) / 1e6 - askedAtMs;
  } finally {
    ending.abort();
    await asking;
  }
}

/** How long the histories of tasks are; one that Temporal does not know is left out. */
export async function historyLengths({
  client,
  taskIds,
}: {
  client: Client;
  taskIds: readonly string[];
}): Promise<NonNullable<ObservedHealth['histories']>> {
  const found = await client.withDeadline(Date.now() + answerWithinMs, () =>
    Promise.all(
      taskIds.map(async (taskId) => {
        const described = await client.workflow
          .getHandle(remediationTaskId(taskId))
          .describe()
          .catch(() => undefined);
        return described && { taskId, events: described.historyLength, bytes: described.historySize ?? 0 };
      }),
    ),
  );
  return found.filter((each) => each !== undefined);
}
