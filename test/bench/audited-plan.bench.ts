import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { archiveRound } from '../../activities/audit/archive-round.js';
import { checkpointRound } from '../../activities/audit/checkpoint-round.js';
import { confirmStanding } from '../../activities/audit/confirm-standing.js';
import { recordedTasks } from '../../audit/recorded-tasks.js';
import { relive } from '../../audit/relive.js';
import type { ReplaySummary } from '../../audit/replay-report.js';
import { verifyBundle } from '../../audit/verify.js';
import { type WhatIf, whatIf } from '../../audit/what-if.js';
import { shippedCalendar, shippedDirectory, shippedPeople, shippedPolicy } from '../../data/shipped.js';
import { addMs, type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import { tellingAt } from '../../domain/policy/telling-at.js';
import { chance } from '../../domain/simulate/chance.js';
import { runTask } from '../../domain/simulate/run-task.js';
import type { TaskState } from '../../domain/task/state.js';
import { asOf } from '../../domain/views/as-of.js';
import { auditKey, from, to } from '../audit/bundles.js';
import { dondoc, temporaryFolder } from '../cli/run-dondoc.js';
import { TestApi } from '../support/api.js';
import { roundsOf } from '../support/environment.js';
import { realText, sampleText, tasksOf } from '../support/plans.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { Rehearsal } from '../workflows/rehearsal.js';

/**
 * Tasks of a whole plan, the real one where it lies beside the project, lived through two quarters by real workflows under time skipping:
 * as-of at 1,000 moments beside the states that were recorded then, and how fast all of it is exported, examined and replayed.
 */
const planId = 'do';
const moments = 1_000;
const auditor = { person: 'kiem-toan', role: 'auditor' } as const;
const text = realText ?? sampleText;
const every = tasksOf({ text, planId });
/** As many tasks as are asked for (`DONDOC_TEST_ROUNDS`), evenly over the plan: a real server takes some 30 commands of each. */
const step = Math.max(1, every.length / roundsOf(100));
const terms = every.filter((_one, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
const say = (line: string) => process.stderr.write(`${line}\n`);
/** The states that were recorded, by task, in the order in which they were. */
const recorded = new Map<string, TaskState[]>();
const folder = temporaryFolder();
let rehearsal: Rehearsal;
let api: TestApi;
let bundle: Buffer;

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
  const { store, env } = rehearsal;
  const { putTaskView } = store;
  Object.assign(store, {
    putTaskView: (put: Parameters<typeof putTaskView>[0]) => {
      const { taskId, state } = put.view;
      recorded.set(taskId, [...(recorded.get(taskId) ?? []), structuredClone(state)]);
      return putTaskView(put);
    },
  });
  await store.storePlan({
    planId,
    text,
    title: 'Kế hoạch',
    sha256: '0'.repeat(64),
    directory: shippedDirectory(),
    policy: shippedPolicy(),
    calendar: shippedCalendar(),
    totals: {},
    workflows: terms.length,
    awaitingUnit: 0,
    storedAt: from,
  });
  const many = 1e9;
  api = await TestApi.start({
    store,
    client: env.client,
    people: [...shippedPeople()],
    checksAnswers: false,
    limits: { perAddress: many, perPerson: many, logins: many },
  });
  await live();
}, 3_600_000);
afterAll(async () => {
  await api.close();
  await rehearsal.end([]);
  folder.remove();
});

/** Two quarters of every task, under behaviours that are drawn. */
async function live(): Promise<void> {
  await rehearsal.calendarAt(from);
  say(`${String(terms.length)} of ${String(every.length)} tasks`);
  const lives = terms.map((one, place) => {
    return { one, simulated: runTask({ terms: one, from, to, behaviour: randomLife(place % 50).behaviour }) };
  });
  for (const { one } of lives) await rehearsal.launchTerms(one);
  const acts = lives
    .flatMap(({ one, simulated }) => simulated.commands.map((act) => ({ taskId: one.brief.taskId, ...act })))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  say(`${String(lives.length)} tasks launched, ${String(acts.length)} commands to give`);
  for (const [place, { taskId, at, command }] of acts.entries()) {
    await rehearsal.until(at);
    await rehearsal.sends(taskId, command);
    if (place % 250 === 0) say(`${at.slice(0, 10)}, ${String(place)} commands given`);
  }
  await rehearsal.until(to);
}

const json = async (path: string): Promise<Record<string, unknown>> => {
  const { body } = await api.ask({ as: auditor, path: `/audit/${path}` });
  return body as Record<string, unknown>;
};

test('at 1,000 drawn moments of the two quarters a task is shown in the state that was recorded then', async () => {
  const { store } = rehearsal;
  const span = toEpochMs(to) - toEpochMs(from);
  let compared = 0;
  for (let n = 0; compared < moments; n += 1) {
    const { taskId } = terms[Math.floor(chance({ seed: n, key: 'task' }) * terms.length)]?.brief ?? {};
    if (taskId === undefined) throw new Error('no task');
    const events = await store.events(taskId);
    const at: Instant = addMs(from, Math.floor(chance({ seed: n, key: 'moment' }) * span));
    const happened = events.filter((event) => event.at <= at).length;
    // What a worker records at once may have several moments; between them no state was recorded.
    const then = recorded.get(taskId)?.find(({ sequence }) => sequence === happened);
    if (!then) continue;
    expect(asOf({ events, at })).toMatchObject({ state: then, events: happened });
    expect(await json(`tasks/${taskId}/as-of?at=${encodeURIComponent(at)}`)).toMatchObject({
      events: happened,
      phase: then.phase,
    });
    compared += 1;
  }
  say(`as-of: ${String(compared)} moments of ${String(terms.length)} tasks, all as recorded then`);
}, 3_600_000);

test('all of it is archived, exported, examined and relived; how fast', async () => {
  const { store, env } = rehearsal;
  const nowMs = Date.now();
  for (let round = 0; ; round += 1) {
    const { archived, lost } = await archiveRound({ store, client: env.client, nowMs });
    expect(lost).toEqual([]);
    if (archived === 0 || round > 100) break;
  }
  const confirm = confirmStanding({ store, client: env.client });
  await checkpointRound({
    store,
    key: auditKey,
    nowMs: (await env.currentTimeMs()) + 120_000,
    confirm,
  });
  const events = [...recorded.values()].reduce((sum, states) => sum + (states.at(-1)?.sequence ?? 0), 0);
  const exporting = performance.now();
  bundle = (await api.ask({ as: auditor, path: `/audit/plans/${planId}/bundle` })).bytes;
  say(
    `export over the API: ${String(events)} events, ${String(Math.round(bundle.length / 1_024))} KB, ${rate(events, exporting)} events/s`,
  );
  const verifying = performance.now();
  const verdict = verifyBundle({ bytes: bundle });
  say(`verify: ${rate(verdict.events, verifying)} events/s`);
  expect(verdict).toMatchObject({ ok: true, findings: [], tasks: terms.length, events });
  const tasks = recordedTasks(bundle) ?? [];
  const reliving = performance.now();
  for (const { inputs } of tasks) relive(inputs);
  say(`relive: ${rate(events, reliving)} events/s`);
  const [first] = tasks;
  const histories = await store.histories(first?.taskId ?? '');
  expect(histories.length).toBeGreaterThan(0);
}, 3_600_000);

test('the whole archive replays on the workflow code of today; how fast, in how much memory', async () => {
  const { code, out, err } = await dondoc({
    args: ['audit', 'replay', '--all', '--json'],
    env: { MONGODB_URI: rehearsal.database.uri },
  });
  expect([code, err]).toEqual([0, '']);
  const summary = JSON.parse(out.toString()) as ReplaySummary;
  expect(summary).toMatchObject({ processes: terms.length, divergences: [] });
  const { events, temporalEvents, ms, memoryMb } = summary;
  say(
    `replay of the archive: ${String(events)} events, ${String(temporalEvents)} of Temporal, ${String(ms)} ms, ${String(Math.round((events * 1_000) / ms))} and ${String(Math.round((temporalEvents * 1_000) / ms))} events/s, ${String(memoryMb)} MB`,
  );
}, 3_600_000);

test('what the vice-chairman at +3 would have brought is said by the API and by the command alike', async () => {
  const rungs = [{ rung: 'viceChairman', workingDays: 3 }] as const;
  const { body } = await api.ask({
    as: auditor,
    method: 'POST',
    path: `/audit/plans/${planId}/what-if`,
    body: { rungs },
  });
  const policy = tellingAt({ policy: shippedPolicy(), ...rungs[0] });
  const [file, policyFile] = [folder.path('plan.zip'), folder.path('policy.json')];
  writeFileSync(file, bundle);
  writeFileSync(policyFile, JSON.stringify(policy));
  const { code, out } = await dondoc({ args: ['audit', 'what-if', file, '--policy', policyFile, '--json'] });
  expect(code).toBe(0);
  const said = JSON.parse(out.toString()) as WhatIf;
  expect(said).toEqual(JSON.parse(JSON.stringify(whatIf({ tasks: recordedTasks(bundle) ?? [], policy }))));
  const { added, omitted, answers } = said;
  expect(body).toMatchObject({
    counts: { added: added.length, omitted: omitted.length, answers: answers.length },
  });
  say(
    `what if at +3: ${String(added.length)} rungs beside, ${String(omitted.length)} not, ${String(said.same)} the same, ${String(answers.length)} answers otherwise`,
  );
}, 3_600_000);

function rate(count: number, since: number): string {
  return String(Math.round((count * 1_000) / (performance.now() - since)));
}
