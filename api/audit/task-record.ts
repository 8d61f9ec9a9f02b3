import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { TaskRecord } from '../../audit/bundle-parts.js';
import type { HistoryJson } from '../../audit/history.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { relive } from '../../audit/relive.js';
import { historyJson } from '../../audit/runs.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { remediationTaskId } from '../../workflows/messages.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';

const triesToAgree = 8;
const betweenTriesMs = 250;

type Asked = { readonly services: Pick<Services, 'store' | 'client'>; readonly taskId: string };

/**
 * What is known of a task. A task that lives is read again until its events and its history speak of the same moment; where they
 * never do, they are given as they are: the verifier says what is wrong.
 */
export async function taskRecord({
  services,
  taskId,
  mayBeGone = false,
}: Asked & { readonly mayBeGone?: boolean }): Promise<TaskRecord> {
  for (let tries = 1; ; tries += 1) {
    const events = await services.store.events(taskId);
    const histories = await historiesOf({ services, taskId });
    if (histories.length === 0 && !mayBeGone) throw historyGone(taskId);
    const record = { taskId, events, histories, refused: await services.store.refused(taskId) };
    if (tries === triesToAgree || agree(record)) return record;
    await pause(betweenTriesMs);
  }
}

function agree({ events, histories }: TaskRecord): boolean {
  if (histories.length === 0) return true;
  return relive(inputsOfHistory(histories)).state.sequence === events.at(-1)?.sequence;
}

/** From Temporal; what it has deleted, from the archive. */
function historiesOf({ services: { store, client }, taskId }: Asked): Promise<readonly HistoryJson[]> {
  return wholeHistory({
    fetchRun: (runId) =>
      client.workflow
        .getHandle(remediationTaskId(taskId), runId)
        .fetchHistory()
        .then(historyJson, (fault: unknown) => {
          if (fault instanceof WorkflowNotFoundError) return undefined;
          throw fault;
        }),
    archived: () => store.histories(taskId),
  });
}

function historyGone(taskId: string): Problem {
  return new Problem({
    status: 409,
    code: 'historyGone',
    sentence: {
      vi: `Cả Temporal lẫn kho lưu trữ đều không còn lịch sử của nhiệm vụ ${taskId}.`,
      en: `Neither Temporal nor the archive holds the history of task ${taskId} any more.`,
    },
  });
}
