import type { Client } from '@temporalio/client';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import { planChains } from '../../activities/audit/plan-chains.js';
import type { Store } from '../../activities/store/port.js';
import { periodOfChain } from '../../audit/checkpoint.js';
import { type Disagreement, reconcileTask } from '../../audit/reconcile.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { type CalendarClock, calendarNow } from '../../domain/calendar/clock.js';
import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { groupedBy } from '../../domain/synthesis/grouped-by.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { Ledger } from './ledger.js';
import { judgeTask, type Wrong } from './oracle/judge-task.js';

/** What the oracle says of a whole run, with the counts of what it looked at. */
export interface Judgement {
  /** When it was judged, by the clock of the machine. */
  readonly at: Instant;
  readonly commands: Readonly<Record<'acknowledged' | 'refused' | 'unanswered' | 'sentAgain', number>>;
  readonly events: number;
  readonly rungs: number;
  /** Of Temporal's histories. */
  readonly temporalEvents: number;
  /** Workflows that are not as they should be: failed, ended from outside. */
  readonly badWorkflows: number;
  readonly wrongs: readonly Wrong[];
  /** Where history, events and view of a task are not the same. */
  readonly disagreements: readonly Disagreement[];
}

/** Nothing may be wrong, and there must have been something that could be. */
export function isClean({ wrongs, disagreements, badWorkflows, commands }: Judgement): boolean {
  return wrongs.length === 0 && disagreements.length === 0 && badWorkflows === 0 && commands.acknowledged > 0;
}

/** What time brought so shortly before the worker was stopped may not be recorded yet. */
const usualLagMs = 15_000;
const readAtOnce = 8;

/** Judges the record of a plan. Nothing may be recorded any more meanwhile: the worker is stopped. */
export async function judge({
  store,
  client,
  planId,
  clock,
  ledger,
  stoppedAtMs,
  lagMs = usualLagMs,
}: {
  store: Store;
  client: Client;
  planId: string;
  clock: CalendarClock;
  ledger: Ledger;
  /** When the worker was stopped. */
  stoppedAtMs: number;
  lagMs?: number;
}): Promise<Judgement> {
  const untilMs = toEpochMs(calendarNow({ clock, epochMs: stoppedAtMs - lagMs }));
  const sentTo = groupedBy(ledger.all, ({ taskId }) => taskId);
  const wrongs: Wrong[] = [];
  const disagreements: Disagreement[] = [];
  const counts = { events: 0, rungs: 0, temporalEvents: 0 };
  const chains = await planChains({ store, client, planId });
  const records = severalAtOnce({
    items: chains.filter((chain) => periodOfChain(chain) === undefined),
    most: readAtOnce,
    work: (taskId) => recordOf({ store, client, taskId }),
  });
  for await (const { taskId, decided, histories, view } of records) {
    const events = decided.map(({ event }) => event as TaskEvent);
    const decidedAtMs = decided.map(({ decidedAtMs: epochMs }) => toEpochMs(calendarNow({ clock, epochMs })));
    wrongs.push(
      ...judgeTask({ task: { taskId, events, decidedAtMs }, sent: sentTo.get(taskId) ?? [], untilMs }),
    );
    disagreements.push(...reconcileTask({ taskId, events, histories, view, isArchived: true }));
    counts.events += events.length;
    counts.rungs += events.filter(({ type }) => type === 'rungFired').length;
    counts.temporalEvents += histories.reduce((sum, history) => sum + history.events.length, 0);
  }
  const bad = await client.workflow.count(
    "ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')",
  );
  return {
    at: toInstant(stoppedAtMs),
    commands: {
      acknowledged: ledger.count('acknowledged'),
      refused: ledger.count('refused'),
      unanswered: ledger.count('unanswered'),
      sentAgain: ledger.all.filter(({ times }) => times > 1).length,
    },
    ...counts,
    badWorkflows: bad.count,
    wrongs,
    disagreements,
  };
}

/** All that the stores have of a task. */
async function recordOf({ store, client, taskId }: { store: Store; client: Client; taskId: string }) {
  const [decided, histories, view] = await Promise.all([
    store.decidedEvents({ chain: taskId, from: 1 }),
    wholeHistory({
      fetchRun: fetchRunOf({ client, chain: taskId }),
      archived: () => store.histories(taskId),
    }),
    store.task(taskId),
  ]);
  return { taskId, decided, histories, view };
}
