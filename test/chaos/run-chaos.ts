import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { shippedPeople } from '../../data/shipped.js';
import { calendarNow } from '../../domain/calendar/clock.js';
import { type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { type Fault, faultName } from './draw-faults.js';
import { inflict } from './inflict.js';
import { type Judgement, judge } from './judge.js';
import { launchForChaos } from './launch.js';
import { Ledger } from './ledger.js';
import { People } from './people.js';
import { Probe } from './probe.js';
import type { System } from './system.js';

/** A fault that was done, and how long after it the system worked again. */
export interface Inflicted {
  readonly fault: string;
  /** Undefined when it did not within the limit. */
  readonly backMs: number | undefined;
}

/** What came of a run: what was tried, and what the oracle says of it. */
export interface ChaosReport {
  readonly seed: number;
  readonly tasks: number;
  readonly calendar: { readonly from: Instant; readonly to: Instant; readonly rate: number };
  readonly faults: readonly Inflicted[];
  readonly endedByThemselves: Readonly<Record<string, number>>;
  readonly judgement: Judgement;
}

const planId = 'chaos';
const calendarOrigin = '2022-09-05T01:00:00.000Z';
/** Long enough to see what is late; what is not back by then is wrong. */
const backLimitMs = 120_000;
const lanes = 6;
const mishaps = 0.1;
/** The tasks of which the probe asks. */
const probed = 20;

/** Everyone works, some late, some never, and leaders direct. */
function behaviourOf(seed: number): Behaviour {
  const unit = { nilReportShare: 0.1, returnShare: 0.05, objectionShare: 0.1, spreadWorkingDays: 2 };
  return {
    seed,
    profiles: [
      { name: 'prompt', share: 5, lateWorkingDays: -1, ...unit },
      { name: 'late', share: 3, lateWorkingDays: 2, ...unit },
      { name: 'silent', share: 2, silentFor: ['acceptance', 'detailedPlan', 'signOff'], ...unit },
    ],
    dpi: { afterWorkingDays: 1, returnShare: 0.1 },
    viceChairman: { afterWorkingDays: 1, means: 'instruct' },
  };
}

/**
 * Launches a plan, lets its people work while time runs fast, does one fault after the other, waits until all is recorded, and
 * asks the oracle. `faults` gives the n-th fault, or undefined when it is over.
 */
export async function runChaos({
  system,
  text,
  seed,
  rate,
  settleMs = 30_000,
  faults,
  eachTakesMs = 0,
  say,
}: {
  system: System;
  text: string;
  seed: number;
  /** Milliseconds of the calendar in one of the clock. */
  rate: number;
  /** Within which all has to be recorded when the last fault is over. */
  settleMs?: number;
  faults: (n: number) => Fault | undefined;
  /** A fault that is over sooner is followed by quiet until then, so that the faults lie over all the days. */
  eachTakesMs?: number;
  say: (line: string) => void;
}): Promise<ChaosReport> {
  const store = openMongoStore({ uri: system.mongodbUri });
  const connection = await Connection.connect({ address: system.temporalAddress });
  const dataConverter = dataConverterOf(system.payloadKeys);
  const client = new Client({ connection, namespace: system.namespace, dataConverter });
  try {
    const ledger = new Ledger();
    const sender = { baseUrl: system.baseUrl, issuer: system.issuer, ledger };
    const { clock, tasks } = await launchForChaos({
      ...{ system, store, text, planId, say },
      rehearsal: { calendarOrigin, rate },
    });
    const probe = new Probe({
      sender,
      tasks: tasks
        .flatMap(({ taskId, unit }) => (unit === undefined ? [] : [{ taskId, unit }]))
        .slice(0, probed),
    });
    const people = new People({
      ...{ store, sender, clock, lanes, mishaps },
      behaviour: behaviourOf(seed),
      people: shippedPeople(),
      taskIds: tasks.map(({ taskId }) => taskId),
    });
    const ending = new AbortController();
    const atWork = Promise.all([people.work(ending.signal), probe.run(ending.signal)]);
    const done = await inflictAll({ faults, eachTakesMs, system, probe, say });
    // Whoever was not answered sends once more: what was begun is to be finished before it is judged.
    await pause(5_000);
    ending.abort();
    await atWork;
    await pause(settleMs);
    // Time runs on: without a worker nothing is recorded, and what is there can be compared.
    await system.parts.worker.stop();
    const stoppedAtMs = Date.now();
    say('judging');
    const judgement = await judge({ store, client, planId, clock, ledger, stoppedAtMs });
    return {
      seed,
      tasks: tasks.length,
      calendar: {
        from: clock.calendarOrigin,
        to: calendarNow({ clock, epochMs: toEpochMs(judgement.at) }),
        rate,
      },
      faults: done,
      endedByThemselves: Object.fromEntries(
        Object.entries(system.parts).map(([name, part]) => [name, part.endedByItself]),
      ),
      judgement,
    };
  } finally {
    await store.close();
    await connection.close();
  }
}

async function inflictAll({
  faults,
  eachTakesMs,
  system,
  probe,
  say,
}: {
  faults: (n: number) => Fault | undefined;
  eachTakesMs: number;
  system: System;
  probe: Probe;
  say: (line: string) => void;
}): Promise<readonly Inflicted[]> {
  const done: Inflicted[] = [];
  const begun = Date.now();
  // Without load there is nothing to disturb.
  await probe.backAfterMs({ sinceMs: begun, limitMs: backLimitMs });
  for (let n = 0; ; n += 1) {
    await pause(Math.max(0, begun + n * eachTakesMs - Date.now()));
    const fault = faults(n);
    if (!fault) return done;
    await inflict({ fault, system, burst: (count) => probe.burst(count) });
    const backMs = await probe.backAfterMs({ sinceMs: Date.now(), limitMs: backLimitMs });
    const name = faultName(fault);
    done.push({ fault: name, backMs });
    const back = backMs === undefined ? 'NOT BACK' : `back after ${(backMs / 1_000).toFixed(1)} s`;
    say(`${String(Math.round((Date.now() - begun) / 1_000))} s: ${name}, ${back}`);
    if (backMs === undefined) return done;
    await pause(500);
  }
}
