import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { shippedPeople } from '../../data/shipped.js';
import { readEnvironment } from '../../dev/environment.js';
import { createProgress } from '../../dev/progress.js';
import { findOnPath } from '../../dev/servers/on-path.js';
import { freePort } from '../../dev/start/ports.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import type { CommandBody } from '../../domain/task/commands.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { EndedBySignal, untilSignal } from '../support/end-by-signal.js';
import { realText, sampleText } from '../support/plans.js';
import { poisonedVersion } from '../support/poisoned-version.js';
import { findServers } from './find-servers.js';
import { isClean, type Judgement, judge } from './judge.js';
import { type LaunchedTask, launchForChaos } from './launch.js';
import { Ledger, type Outcome } from './ledger.js';
import { startPrometheus } from './prometheus.js';
import { send } from './send.js';
import { type System, startSystem } from './system.js';

const usage = `usage: npm run drill:poisoned [-- --plan real|sample --prometheus PROGRAM]
  --plan          the sample, or the real plan where it lies beside the project
  --prometheus    the program, where it is not on PATH
A version of the worker that one task cannot be carried on by is deployed on a plan that runs; how long until the alert fires, whether the
others go on, and whether all goes on with a version that is mended. Exit code 0, 4 where something was wrong, 3 where it cannot be run.`;
const planId = 'nhiem-doc';
const alert = 'DondocTaskPoisoned';
const alertWithinMs = 120_000;
const otherTasks = 20;
const progress: CommandBody = { type: 'recordProgress', text: 'Đang làm.', evidence: [] };

interface Found {
  readonly tasks: number;
  /** From the first workflow task that failed until the alert fired. */
  readonly alertAfterS: number | undefined;
  /** Commands to the other tasks meanwhile, and how many were acknowledged. */
  readonly others: { readonly sent: number; readonly acknowledged: number };
  /** From the start of the mended version until the task had answered what it was sent in between. */
  readonly mendedAfterS: number;
  readonly judgement: Judgement;
}

process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      plan: { type: 'string', default: 'sample' },
      prometheus: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const prometheus = values.prometheus ?? (await onPath());
  if (prometheus === undefined) {
    process.stderr.write(`there is no prometheus on PATH\n${usage}\n`);
    return 3;
  }
  try {
    const found = await drill({
      text: values.plan === 'real' && realText !== undefined ? realText : sampleText,
      prometheus,
    });
    process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
    const { sent, acknowledged } = found.others;
    return found.alertAfterS !== undefined && sent === acknowledged && isClean(found.judgement) ? 0 : 4;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return fault instanceof EndedBySignal ? fault.exitCode : 3;
  }
}

async function onPath(): Promise<string | undefined> {
  return findOnPath({ program: 'prometheus', tools: readEnvironment() }).catch(() => undefined);
}

async function drill({ text, prometheus }: { text: string; prometheus: string }): Promise<Found> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-poisoned-'));
  const progress = createProgress();
  const cleanUp: (() => Promise<unknown> | void)[] = [() => rmSync(home, { recursive: true, force: true })];
  try {
    return await untilSignal(async () => {
      const servers = await findServers(progress);
      const { inherited } = readEnvironment();
      const system = await startSystem({ home, inherited, servers });
      cleanUp.push(system.stop);
      return await poisoned({ system, text, prometheus, home, cleanUp, say: progress.line });
    });
  } finally {
    for (const one of cleanUp.reverse()) await one();
  }
}

async function poisoned({
  system,
  text,
  prometheus,
  home,
  cleanUp,
  say,
}: {
  system: System;
  text: string;
  prometheus: string;
  home: string;
  cleanUp: (() => Promise<unknown> | void)[];
  say: (line: string) => void;
}): Promise<Found> {
  const store = openMongoStore({ uri: system.mongodbUri });
  const connection = await Connection.connect({ address: system.temporalAddress });
  cleanUp.push(
    () => connection.close(),
    () => store.close(),
  );
  const dataConverter = dataConverterOf(system.payloadKeys);
  const client = new Client({ connection, namespace: system.namespace, dataConverter });
  const rehearsal = { calendarOrigin: '2022-09-05T01:00:00.000Z', rate: 1_440 };
  const { clock, tasks } = await launchForChaos({ system, store, text, planId, rehearsal, say });
  const [sick, ...others] = tasks.filter((task) => task.unit !== undefined);
  if (!sick) throw new Error('the plan has no task of a unit with people');

  const ledger = new Ledger();
  const probe = prober({ system, ledger });
  const asked = [sick, ...others.slice(0, otherTasks)];
  for (const task of asked)
    if ((await probe({ task, place: 0, does: { type: 'acceptAssignment' } })) !== 'acknowledged')
      throw new Error(`${task.taskId} was not accepted`);

  const mistaken = poisonedVersion(sick.taskId);
  cleanUp.push(mistaken.remove);
  const { worker } = await system.besides(mistaken.root);
  const metrics = `127.0.0.1:${String(await freePort({ taken: [] }))}`;
  const guardian = startGuardian();
  const watch = await startPrometheus({ path: prometheus, home, guardian, workers: [metrics] });
  cleanUp.push(guardian.close, watch.stop);
  await system.parts.worker.stop();
  worker.start({ DONDOC_WORKER_METRICS: metrics });
  say('the mistaken version runs');

  const ending = new AbortController();
  const mended = { isSo: false };
  // Sent as the page sends it: again and again until it is answered.
  const waiting = (async () => {
    for (let outcome: Outcome = 'unanswered'; outcome !== 'acknowledged'; await pause(500)) {
      outcome = await probe({ task: sick, place: 0 });
      if (outcome === 'refused') throw new Error('what was sent to the poisoned task is refused');
    }
    mended.isSo = true;
  })();
  waiting.catch(() => undefined);
  const meanwhile = probeAll({ tasks: asked.slice(1), probe, signal: ending.signal });
  meanwhile.catch(() => undefined);
  await firstFailure({ metrics });
  const failedAt = performance.now();
  say('its workflow task has failed');
  const alertAfterS = await secondsUntil({ isSo: () => watch.isFiring(alert), sinceMs: failedAt });
  say(`the alert fires after ${String(alertAfterS)} s`);
  ending.abort();
  const counts = await meanwhile;
  if (mended.isSo) throw new Error('the task was carried on by the mistaken version');

  const mendedFrom = performance.now();
  await worker.stop();
  system.parts.worker.start();
  await waiting;
  const mendedAfterS = Math.round((performance.now() - mendedFrom) / 100) / 10;
  say(`it went on ${String(mendedAfterS)} s after the mended version was deployed`);
  for (const [place, task] of asked.entries()) await probe({ task, place: 1_000_000 + place });
  await pause(15_000);
  await system.parts.worker.stop();
  const stoppedAtMs = Date.now();
  say('judging');
  const judgement = await judge({ store, client, planId, clock, ledger, stoppedAtMs });
  return { tasks: tasks.length, alertAfterS, others: counts, mendedAfterS, judgement };
}

type Probing = (asked: { task: LaunchedTask; place: number; does?: CommandBody }) => Promise<Outcome>;

function officerOf(unit: string): string {
  const found = shippedPeople().find((person) => person.role === 'officer' && person.unit === unit);
  if (!found) throw new Error(`${unit} has no officer`);
  return found.id;
}

/** Sends a small command over HTTP and gives what came of it. */
function prober({ system, ledger }: { system: System; ledger: Ledger }): Probing {
  const sender = { baseUrl: system.baseUrl, issuer: system.issuer, ledger };
  return async ({ task: { taskId, unit = '' }, place, does = progress }) => {
    const person = officerOf(unit);
    const { outcome } = await send({
      ...{ sender, taskId, person },
      command: { ...does, id: `${does.type}/${String(place)}`, by: { person, role: 'officer', unit } },
    });
    return outcome;
  };
}

/** Sends to the others until the signal; gives how many commands there were, and how many were acknowledged. */
async function probeAll({
  tasks,
  probe,
  signal,
}: {
  tasks: readonly LaunchedTask[];
  probe: Probing;
  signal: AbortSignal;
}): Promise<Found['others']> {
  let [sent, acknowledged] = [0, 0];
  const isOver = () => signal.aborted;
  while (!isOver())
    for (const task of tasks) {
      if (isOver()) break;
      sent += 1;
      if ((await probe({ task, place: sent })) === 'acknowledged') acknowledged += 1;
      await pause(100);
    }
  return { sent, acknowledged };
}

async function firstFailure({ metrics }: { metrics: string }): Promise<void> {
  const failed = async () => {
    const text = await fetch(`http://${metrics}/metrics`).then((answer) => answer.text());
    return /^temporal_workflow_task_execution_failed\S* [1-9]/mu.test(text);
  };
  while (!(await failed().catch(() => false))) await pause(100);
}

async function secondsUntil({
  isSo,
  sinceMs,
}: {
  isSo: () => Promise<boolean>;
  sinceMs: number;
}): Promise<number | undefined> {
  while (performance.now() - sinceMs < alertWithinMs) {
    if (await isSo()) return Math.round((performance.now() - sinceMs) / 100) / 10;
    await pause(250);
  }
  return undefined;
}
