import { Context } from '@temporalio/activity';
import {
  ApplicationFailure,
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { Instant } from '../domain/calendar/instant.js';
import { type Filing, type Landed, landing } from '../domain/task/filing.js';
import { openObligations } from '../domain/task/owed.js';
import { refusals } from '../domain/task/refusals.js';
import type { TaskState } from '../domain/task/state.js';
import {
  type CommandReceipt,
  commandUpdate,
  remediationTaskId,
  stateQuery,
  type UnitReportInput,
  type UnitReportResult,
} from '../workflows/messages.js';
import type { Store } from './store/port.js';

const linesAtOnce = 8;
const lineWithinMs = 30_000;
const heartbeatEveryMs = 3_000;

type Ground = { readonly store: Store; readonly client: Client };

/**
 * Sends each line of a filing to its task. It may be repeated and run twice at once: what is known of a line is kept and the line
 * left out the next time, and a task takes one line of a filing. A refusal is an answer; anything else is tried again by Temporal,
 * after the other lines have had their turn.
 */
export function landReportWith(ground: Ground) {
  return async ({ filing: id }: UnitReportInput): Promise<UnitReportResult> => {
    const { store } = ground;
    const filing = await store.filing(id);
    if (!filing) throw ApplicationFailure.nonRetryable(`filing ${id} is not stored`, 'filingMissing');
    const alive = setInterval(() => {
      Context.current().heartbeat();
    }, heartbeatEveryMs);
    try {
      await landLines({ ...ground, filing });
    } finally {
      clearInterval(alive);
    }
    await store.putAllLanded(id);
    const landed = await store.landedOf(id);
    const refused = landed.filter(({ outcome }) => outcome !== 'landed').length;
    return { filing: id, landed: landed.length - refused, refused };
  };
}

async function landLines({ filing, ...ground }: Ground & { readonly filing: Filing }): Promise<void> {
  const { store } = ground;
  const known = new Set((await store.landedOf(filing.id)).map(({ taskId }) => taskId));
  const left = filing.lines.filter(({ taskId }) => !known.has(taskId));
  const faults: unknown[] = [];
  for (let first = 0; first < left.length; first += linesAtOnce) {
    Context.current().cancellationSignal.throwIfAborted();
    const batch = left.slice(first, first + linesAtOnce);
    const outcomes = await Promise.allSettled(
      batch.map(async (line) => {
        const landed = await landLine({ ...ground, filing, line });
        await store.putLanded({ filing: filing.id, landed: [landed] });
      }),
    );
    faults.push(...outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])));
  }
  if (faults.length > 0) throw faults[0];
}

async function landLine({
  client,
  store,
  filing,
  line: { taskId, content },
}: Ground & { readonly filing: Filing; readonly line: Filing['lines'][number] }): Promise<Landed> {
  const { id, period, draftedBy, filedBy, filedAt } = filing;
  const command = landing({ filing: id, period, content, draftedBy, filedBy, filedAt });
  const task = client.workflow.getHandle(remediationTaskId(taskId));
  const inTime = <Answer>(ask: () => Promise<Answer>) => client.withDeadline(Date.now() + lineWithinMs, ask);
  try {
    const { sequence } = await inTime(() =>
      task.executeUpdate<CommandReceipt, [unknown]>(commandUpdate, { updateId: command.id, args: [command] }),
    );
    return { taskId, outcome: 'landed', sequence };
  } catch (fault) {
    // A closed task has no process any more; everything that happened to it is recorded.
    const isGone = fault instanceof WorkflowNotFoundError;
    const refusal = isGone ? 'taskClosed' : refusalOf(fault);
    if (refusal === undefined) throw fault;
    const state = isGone
      ? (await store.task(taskId))?.state
      : await inTime(() => task.query<TaskState>(stateQuery));
    if (!state) return { taskId, outcome: 'unknownTask' };
    if (state.reports[period]?.filing === id) return { taskId, outcome: 'landed', sequence: state.sequence };
    // The clock of whoever stamped it is ahead of Temporal's: its moment will come.
    if (refusal === 'badFilingMoment' && wasOpen({ state, period, at: filedAt })) throw fault;
    return { taskId, outcome: refusal };
  }
}

function wasOpen({ state, period, at }: { state: TaskState; period: string; at: Instant }): boolean {
  const open = openObligations(state, 'quarterlyReport').find(({ about }) => about === period);
  return open !== undefined && open.openedAt <= at;
}

function refusalOf(fault: unknown): string | undefined {
  const cause = fault instanceof WorkflowUpdateFailedError ? fault.cause : undefined;
  const code = cause instanceof ApplicationFailure ? cause.type : undefined;
  return typeof code === 'string' && code in refusals ? code : undefined;
}
