import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { TaskRecord } from '../../audit/bundle-parts.js';
import type { HistoryJson } from '../../audit/history.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { relive } from '../../audit/relive.js';
import { remediationTaskId } from '../../workflows/messages.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';

const triesToAgree = 8;
const betweenTriesMs = 250;

/**
 * What is known of a task. A task that lives is read again until its events and its history speak of the same moment; where they
 * never do, they are given as they are: the verifier says what is wrong.
 */
export async function taskRecord({
  services,
  taskId,
}: {
  services: Services;
  taskId: string;
}): Promise<TaskRecord> {
  for (let tries = 1; ; tries += 1) {
    const events = await services.store.events(taskId);
    const histories = await historiesOf({ services, taskId });
    const record = { taskId, events, histories };
    if (tries === triesToAgree || agree(record)) return record;
    await pause(betweenTriesMs);
  }
}

function agree({ events, histories }: TaskRecord): boolean {
  return relive(inputsOfHistory(histories)).state.sequence === events.at(-1)?.sequence;
}

/** The histories of all runs of a task, the first run first: a run that goes on from another names it. */
async function historiesOf({
  services: { client },
  taskId,
}: {
  services: Services;
  taskId: string;
}): Promise<readonly HistoryJson[]> {
  const workflowId = remediationTaskId(taskId);
  const histories: HistoryJson[] = [];
  let runId: string | undefined;
  do {
    const history = await client.workflow
      .getHandle(workflowId, runId)
      .fetchHistory()
      .catch((fault: unknown) => {
        throw fault instanceof WorkflowNotFoundError ? historyGone(taskId) : fault;
      });
    // The messages of protobuf know their own JSON: bytes in base64, 64-bit numbers as text.
    const json = JSON.parse(JSON.stringify(history)) as HistoryJson;
    histories.unshift(json);
    runId = json.events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  } while (runId !== undefined && runId !== '');
  return histories;
}

function historyGone(taskId: string): Problem {
  return new Problem({
    status: 409,
    code: 'historyGone',
    sentence: {
      vi: `Temporal không còn giữ lịch sử của nhiệm vụ ${taskId}.`,
      en: `Temporal no longer holds the history of task ${taskId}.`,
    },
  });
}
