import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedPeople } from '../../data/shipped.js';
import { newestRules } from '../../domain/policy/rules-edition.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { taskQueue } from '../../workflows/messages.js';
import { type Judgement, judge } from '../chaos/judge.js';
import { Ledger } from '../chaos/ledger.js';
import { People } from '../chaos/people.js';
import { until } from '../chaos/system.js';
import { leadersAtWork, moveTo } from './leaders.js';
import { type SetDates, setDates } from './set-dates.js';
import type { UpgradeSite } from './site.js';
import { type WorkflowTasks, workflowTasksOf } from './workflow-tasks.js';

/** How long each stretch of a run takes, by the clock of the machine. */
export interface Pace {
  /** Milliseconds of the calendar in one of the clock. */
  readonly rate: number;
  /** The earlier version alone. */
  readonly aloneMs: number;
  /** Both workers side by side. */
  readonly besideMs: number;
  /** The new version alone, with some tasks moved to its rules. */
  readonly afterMs: number;
  /** Until everything is recorded. */
  readonly settleMs: number;
  /** What time brought so shortly before the end is not judged. */
  readonly lagMs: number;
  /** Between two looks of the leaders at all tasks. */
  readonly leadersLookMs: number;
}

export interface UpgradeReport {
  readonly tasks: number;
  readonly moved: number;
  /** Until the earlier worker had ended after SIGTERM. */
  readonly drainMs: number;
  readonly setDates: SetDates;
  readonly workflowTasks: Omit<WorkflowTasks, 'doneBy'> & {
    readonly earlier: number;
    readonly later: number;
  };
  readonly endedByThemselves: number;
  readonly judgement: Judgement;
}

/** What was recorded, when no worker runs any more. */
export interface Recorded {
  readonly store: Store;
  readonly client: Client;
  readonly taskIds: readonly string[];
}

export const planId = 'nang-cap';
const calendarOrigin = '2022-09-05T01:00:00.000Z';
const lanes = 4;
/** temporal.api.enums.v1.TaskQueueType */
const workflowTaskQueue = 1;

/** Some do nothing, so that leaders are told; no leader acts but those of the drill. */
const behaviour: Behaviour = {
  seed: 1,
  profiles: [
    { name: 'prompt', share: 5, lateWorkingDays: -1, spreadWorkingDays: 2, nilReportShare: 0.1 },
    { name: 'late', share: 2, lateWorkingDays: 2, spreadWorkingDays: 2 },
    { name: 'silent', share: 3, silentFor: ['acceptance', 'carryOut'] },
  ],
  dpi: { afterWorkingDays: 1 },
};

/**
 * Launches a plan under an earlier version, starts the new one beside it while deadlines pass and people act, ends the earlier
 * worker in order and then its API, moves every second task to the newest rules, and judges everything that was recorded.
 * `examine` is asked when no worker runs any more.
 */
export async function runUpgrade({
  site,
  pace,
  say,
  examine,
}: {
  site: UpgradeSite;
  pace: Pace;
  say: (line: string) => void;
  examine: (asked: Recorded) => Promise<void>;
}): Promise<UpgradeReport> {
  const ending = new AbortController();
  const { signal } = ending;
  const store = openMongoStore({ uri: site.mongodbUri });
  const connection = await Connection.connect({ address: site.temporalAddress });
  const client = new Client({ connection, namespace: site.namespace });
  try {
    const ledger = new Ledger();
    const sender = site.senderOf({ ledger, client });
    const { clock, tasks } = await site.launch({
      store,
      client,
      planId,
      calendarOrigin,
      rate: pace.rate,
      say,
    });
    const taskIds = tasks.map(({ taskId }) => taskId);
    const people = new People({
      ...{ store, sender, clock, behaviour, lanes, taskIds, mishaps: 0.1, people: shippedPeople() },
    });
    const atWork = Promise.all([
      people.work(signal),
      leadersAtWork({ ...{ store, sender, clock, taskIds, signal }, lookAgainMs: pace.leadersLookMs }),
    ]);
    await pause(pace.aloneMs);
    await site.startLater();
    await until(() => assertPolls({ client, identity: identityOf(site.laterWorker.pid) }));
    say('the new version runs beside the earlier one');
    await pause(pace.besideMs);
    const identityOfEarlier = identityOf(site.earlierWorker.pid);
    const begun = performance.now();
    await site.earlierWorker.stop();
    const drainMs = Math.round(performance.now() - begun);
    say(`the earlier worker has ended after ${String(drainMs)} ms`);
    await site.replaceApi?.();
    const everySecond = taskIds.filter((_id, place) => place % 2 === 0);
    const moved = await moveTo({ rules: newestRules, store, sender, taskIds: everySecond });
    say(`${String(moved.length)} tasks moved to edition ${String(newestRules)} of the rules`);
    await pause(pace.afterMs);
    ending.abort();
    await atWork;
    await pause(pace.settleMs);
    const identityOfLater = identityOf(site.laterWorker.pid);
    await site.laterWorker.stop();
    const stoppedAtMs = Date.now();
    say('judging');
    const { lagMs } = pace;
    const judgement = await judge({ store, client, planId, clock, ledger, stoppedAtMs, lagMs });
    const { doneBy, ...workflowTasks } = await workflowTasksOf({ client, taskIds });
    const report: UpgradeReport = {
      tasks: taskIds.length,
      moved: moved.length,
      drainMs,
      setDates: await setDatesOf({ taskIds, eventsOf: (taskId) => store.events(taskId) }),
      workflowTasks: {
        ...workflowTasks,
        earlier: doneBy[identityOfEarlier] ?? 0,
        later: doneBy[identityOfLater] ?? 0,
      },
      endedByThemselves: site.earlierWorker.endedByItself + site.laterWorker.endedByItself,
      judgement,
    };
    await examine({ store, client, taskIds });
    return report;
  } finally {
    ending.abort();
    await store.close();
    await connection.close();
  }
}

/** How Temporal's SDK calls a worker. */
function identityOf(pid: number | undefined): string {
  return `${String(pid)}@${hostname()}`;
}

/** Throws while a worker does not ask for work: as long as it has not begun, nothing runs side by side. */
async function assertPolls({ client, identity }: { client: Client; identity: string }): Promise<void> {
  const { namespace } = client.options;
  const { pollers } = await client.workflowService.describeTaskQueue({
    ...{ namespace, taskQueue: { name: taskQueue }, taskQueueType: workflowTaskQueue },
  });
  if (!pollers.some((poller) => poller.identity === identity)) throw new Error(`${identity} does not poll`);
}

async function setDatesOf({
  taskIds,
  eventsOf,
}: {
  taskIds: readonly string[];
  eventsOf: (taskId: string) => Promise<readonly TaskEvent[]>;
}): Promise<SetDates> {
  const onDaysOff: Record<number, number> = {};
  const wrong: string[] = [];
  for (const taskId of taskIds) {
    const found = setDates({ taskId, events: await eventsOf(taskId) });
    wrong.push(...found.wrong);
    for (const [edition, count] of Object.entries(found.onDaysOff))
      onDaysOff[Number(edition)] = (onDaysOff[Number(edition)] ?? 0) + count;
  }
  return { onDaysOff, wrong };
}
