import { setTimeout as pause } from 'node:timers/promises';
import type { TaskRecord } from '../../audit/bundle-parts.js';
import type { HistoryJson } from '../../audit/history.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { periodInputs } from '../../audit/period-inputs.js';
import type { PeriodRecord } from '../../audit/period-parts.js';
import { relive } from '../../audit/relive.js';
import { relivePeriod } from '../../audit/relive-period.js';
import { fetchedHistory } from '../../audit/runs.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { fetchHistory } from '../../temporal/fetch-history.js';
import { remediationTaskId, reportingPeriodId } from '../../workflows/messages.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';

/** So long a machine under load may take to record what is in a history already, or to put into the history what is recorded. */
const patienceForOneMs = 15_000;
/** Of a whole plan many may disagree: nobody waits for each. */
const patienceForEachMs = 2_000;
const betweenTriesMs = 250;

type Asked = {
  readonly services: Pick<Services, 'store' | 'client'>;
  readonly taskId: string;
  /** One of many. */
  readonly isOfMany?: boolean;
};

/**
 * What is known of a task. A task that lives is read again until its events and its history speak of the same moment; where they
 * never do, they are given as they are: the verifier says what is wrong.
 */
export async function taskRecord({
  services,
  taskId,
  isOfMany = false,
  mayBeGone = false,
}: Asked & { readonly mayBeGone?: boolean }): Promise<TaskRecord> {
  const end = performance.now() + (isOfMany ? patienceForEachMs : patienceForOneMs);
  for (;;) {
    const events = await services.store.events(taskId);
    const histories = await historiesOf({ services, chain: taskId, workflowId: remediationTaskId(taskId) });
    if (histories.length === 0 && !mayBeGone) throw historyGone(taskId);
    const record = { taskId, events, histories, refused: await services.store.refused(taskId) };
    if (agree(record) || performance.now() > end) return record;
    await pause(betweenTriesMs);
  }
}

function agree({ events, histories }: TaskRecord): boolean {
  if (histories.length === 0) return true;
  return relive(inputsOfHistory(histories)).state.sequence === events.at(-1)?.sequence;
}

/** What is known of a reporting period; without a history where there is none any more. */
export async function periodRecord({
  services,
  periodId,
}: Pick<Asked, 'services'> & { readonly periodId: string }): Promise<PeriodRecord> {
  const chain = reportingPeriodId(periodId);
  const end = performance.now() + patienceForEachMs;
  for (;;) {
    const events = await services.store.periodEvents(periodId);
    const histories = await historiesOf({ services, chain, workflowId: chain });
    const isSame = histories.length === 0 || relivePeriod(periodInputs(histories)).length === events.length;
    if (isSame || performance.now() > end) return { periodId, events, histories };
    await pause(betweenTriesMs);
  }
}

/** From Temporal; what it has deleted, from the archive. */
function historiesOf({
  services: { store, client },
  chain,
  workflowId,
}: Pick<Asked, 'services'> & {
  readonly chain: string;
  readonly workflowId: string;
}): Promise<readonly HistoryJson[]> {
  return wholeHistory({
    fetchRun: (runId) => fetchedHistory(fetchHistory({ client, workflowId, runId })),
    archived: () => store.histories(chain),
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
