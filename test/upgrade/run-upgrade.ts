import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { shippedPeople } from '../../data/shipped.js';
import { projectRoot } from '../../dev/environment.js';
import { probeReady } from '../../dev/start/wait-for.js';
import { newestRules } from '../../domain/policy/rules-edition.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { type Judgement, judge } from '../chaos/judge.js';
import { launchForChaos } from '../chaos/launch.js';
import { Ledger } from '../chaos/ledger.js';
import { People } from '../chaos/people.js';
import { type System, until } from '../chaos/system.js';
import { leadersAtWork, moveTo } from './leaders.js';
import { type SetDates, setDates } from './set-dates.js';
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

export const planId = 'nang-cap';
const calendarOrigin = '2022-09-05T01:00:00.000Z';
const lanes = 4;

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
  system,
  text,
  pace,
  say,
  examine,
}: {
  /** Of the earlier version. */
  system: System;
  text: string;
  pace: Pace;
  say: (line: string) => void;
  examine: (asked: { readonly baseUrl: string; readonly taskIds: readonly string[] }) => Promise<void>;
}): Promise<UpgradeReport> {
  const store = openMongoStore({ uri: system.mongodbUri });
  const connection = await Connection.connect({ address: system.temporalAddress });
  const client = new Client({ connection, namespace: system.namespace });
  try {
    const ledger = new Ledger();
    const sender = { baseUrl: system.baseUrl, issuer: system.issuer, ledger };
    const later = await system.besides(projectRoot);
    const { clock, tasks } = await launchForChaos({
      ...{ system, store, text, planId, say },
      rehearsal: { calendarOrigin, rate: pace.rate },
    });
    const taskIds = tasks.map(({ taskId }) => taskId);
    const people = new People({
      ...{ store, sender, clock, behaviour, lanes, taskIds, mishaps: 0.1, people: shippedPeople() },
    });
    const ending = new AbortController();
    const { signal } = ending;
    const atWork = Promise.all([
      people.work(signal),
      leadersAtWork({ ...{ store, sender, clock, taskIds, signal }, lookAgainMs: pace.leadersLookMs }),
    ]);
    await pause(pace.aloneMs);
    later.worker.start();
    later.api.start();
    await until(() => probeReady(later.baseUrl));
    say('the new version runs beside the earlier one');
    await pause(pace.besideMs);
    const identityOfEarlier = identityOf(system.parts.worker.pid);
    const begun = performance.now();
    await system.parts.worker.stop();
    const drainMs = Math.round(performance.now() - begun);
    say(`the earlier worker has ended after ${String(drainMs)} ms`);
    sender.baseUrl = later.baseUrl;
    await system.parts.api.stop();
    const everySecond = taskIds.filter((_id, place) => place % 2 === 0);
    const moved = await moveTo({ rules: newestRules, store, sender, taskIds: everySecond });
    say(`${String(moved.length)} tasks moved to edition ${String(newestRules)} of the rules`);
    await pause(pace.afterMs);
    ending.abort();
    await atWork;
    await pause(pace.settleMs);
    const identityOfLater = identityOf(later.worker.pid);
    await later.worker.stop();
    const stoppedAtMs = Date.now();
    say('judging');
    const { lagMs } = pace;
    const judgement = await judge({ store, client, planId, clock, ledger, stoppedAtMs, lagMs });
    const { doneBy, ...workflowTasks } = await workflowTasksOf({ client, taskIds });
    await examine({ baseUrl: later.baseUrl, taskIds });
    const parts = [system.parts.worker, system.parts.api, later.worker, later.api];
    return {
      tasks: taskIds.length,
      moved: moved.length,
      drainMs,
      setDates: await setDatesOf({ taskIds, eventsOf: (taskId) => store.events(taskId) }),
      workflowTasks: {
        ...workflowTasks,
        earlier: doneBy[identityOfEarlier] ?? 0,
        later: doneBy[identityOfLater] ?? 0,
      },
      endedByThemselves: parts.reduce((sum, { endedByItself }) => sum + endedByItself, 0),
      judgement,
    };
  } finally {
    await store.close();
    await connection.close();
  }
}

/** How Temporal's SDK calls a worker. */
function identityOf(pid: number | undefined): string {
  return `${String(pid)}@${hostname()}`;
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
