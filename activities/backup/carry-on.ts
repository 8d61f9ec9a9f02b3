import { gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import type { mongo } from 'mongoose';
import { periodOfChain } from '../../audit/checkpoint.js';
import type { HistoryJson } from '../../audit/history.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { PeriodState } from '../../domain/period/state.js';
import type { TaskState } from '../../domain/task/state.js';
import {
  type RemediationTaskInput,
  type ReportingPeriodInput,
  remediationTaskId,
  reportingPeriodId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';

/** One process in the place of the one of which Temporal had lost something. */
const inItsPlace = {
  taskQueue,
  workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  workflowIdConflictPolicy: 'TERMINATE_EXISTING',
} as const;

/**
 * Lets a task or period go on from a state as one that is continued in a new run does: nothing of its chain of events is changed, and a
 * bundle says that the state was carried on and what was before was not run again.
 */
export async function carryOn({
  client,
  state,
  clock,
}: {
  client: Client;
  state: TaskState | PeriodState;
  clock?: CalendarClock;
}): Promise<void> {
  const { policy, calendar } = state;
  const ofClock = clock && { clock };
  if ('periodId' in state.brief) {
    const { brief } = state as PeriodState;
    const input: ReportingPeriodInput = {
      terms: { brief, policy, calendar },
      carried: state as PeriodState,
      ...ofClock,
    };
    await client.workflow.start(workflowTypes.reportingPeriod, {
      ...inItsPlace,
      workflowId: reportingPeriodId(brief.periodId),
      args: [input],
      staticSummary: `${brief.period} ${brief.planId}`,
    });
    return;
  }
  const { brief } = state as TaskState;
  const input: RemediationTaskInput = {
    terms: { brief, policy, calendar },
    heedsFilings: true,
    carried: state as TaskState,
    ...ofClock,
  };
  await client.workflow.start(workflowTypes.remediationTask, {
    ...inItsPlace,
    workflowId: remediationTaskId(brief.taskId),
    args: [input],
    staticSummary: `${String(brief.shortcoming.number)}.${String(brief.taskNumber)} ${brief.taskId.split('/').at(-1) ?? ''}`,
  });
}

interface SetAside {
  readonly _id: string;
  readonly chain: string;
  readonly at: string;
  readonly kind: 'history' | 'event';
}

/**
 * Keeps what is not in force any more where an auditor finds it: histories of runs that do not go on, archived ones too, so that the
 * new run's are archived in their place.
 */
export async function setHistoriesAside({
  db,
  chain,
  histories,
  at,
}: {
  db: mongo.Db;
  chain: string;
  histories: readonly HistoryJson[];
  at: string;
}): Promise<void> {
  const aside = db.collection<SetAside & { readonly bytes: Buffer | mongo.Binary }>('setAside');
  const put = (name: string, bytes: Buffer | mongo.Binary) => {
    const document = { chain, at, kind: 'history' as const, bytes };
    return aside.replaceOne({ _id: `${chain}:${name}:${at}` }, document, { upsert: true });
  };
  for (const [place, history] of histories.entries())
    await put(`run${String(place + 1)}`, gzipSync(JSON.stringify(history)));
  const archive = db.collection<{ _id: string; taskId: string; run: number; bytes: mongo.Binary }>(
    'histories',
  );
  for await (const { run, bytes } of archive.find({ taskId: chain }))
    await put(`archived${String(run)}`, bytes);
  await archive.deleteMany({ taskId: chain });
}

/** Takes events out of force that are not those of the history, and the view that was made of them. */
export async function setEventsAside({
  db,
  chain,
  from,
  at,
}: {
  db: mongo.Db;
  chain: string;
  from: number;
  at: string;
}): Promise<void> {
  const aside = db.collection<SetAside & { readonly event: object }>('setAside');
  const events = db.collection<{ _id: string; taskId: string; sequence: number }>('events');
  const places = { taskId: chain, sequence: { $gte: from } };
  for await (const event of events.find(places)) {
    const document = { chain, at, kind: 'event' as const, event };
    await aside.replaceOne({ _id: `${event._id}:${at}` }, document, { upsert: true });
  }
  await events.deleteMany(places);
  const period = periodOfChain(chain);
  const views = db.collection<{ _id: string }>(period === undefined ? 'tasks' : 'periods');
  await views.deleteOne({ _id: period ?? chain });
}
