import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { archiveRound } from '../../activities/audit/archive-round.js';
import { checkpointRound } from '../../activities/audit/checkpoint-round.js';
import { confirmStanding } from '../../activities/audit/confirm-standing.js';
import type { reconcilePlan } from '../../api/audit/plan-audit.js';
import { taskRecord } from '../../api/audit/task-record.js';
import { brokenLink } from '../../audit/chain.js';
import type { CheckpointCopy } from '../../audit/checkpoint-copy.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { isConsistent, rootOf } from '../../audit/merkle.js';
import { openBundle } from '../../audit/open-bundle.js';
import { refusedChain } from '../../audit/refused.js';
import { relive } from '../../audit/relive.js';
import { signBundle } from '../../audit/sign-bundle.js';
import { verifyBundle } from '../../audit/verify.js';
import { shippedPeople } from '../../data/shipped.js';
import { pastOf } from '../../domain/adoption/past.js';
import { addMs } from '../../domain/calendar/instant.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { eventsAt, prompt } from '../adoption/adopting.js';
import { TestApi } from '../support/api.js';
import { at, head } from '../task/fixtures.js';
import { Rehearsal } from '../workflows/rehearsal.js';
import { expectReplays, expectWhatIf } from './asked-of-api.js';
import { auditKey, bundleOf, planId, smallTasks, strangersKey } from './bundles.js';
import { acceptedByDpi, behaviourOf, filedBefore, smallPlanStoredAt } from './living.js';

const from = at('2022-07-20', '08:00');
const end = at('2022-09-16', '00:00');
const to = at('2022-12-20', '12:00');

let rehearsal: Rehearsal;
const launched: string[] = [];
const deleted = new WorkflowNotFoundError('not found', 'a workflow', undefined);
let api: TestApi;
const auditor = { person: 'kiem-toan', role: 'auditor' } as const;

const ask = (path: string) => fetch(`${api.url}/api/v1/audit/${path}`, { headers: api.as(auditor) });

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
  const { store, env } = rehearsal;
  await store.storePlan(smallPlanStoredAt(from));
  api = await TestApi.start({ store, client: env.client, people: [...shippedPeople()] });
});
afterAll(async () => {
  await api.close();
  await rehearsal.end(launched);
});

async function bundleAt(path: string): Promise<Buffer> {
  const response = await ask(`${path}/bundle`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return Buffer.from(await response.arrayBuffer());
}

test('what workflows lived under drawn behaviours, with a report that was filed and heard in the last moment, is exported and follows event by event', async () => {
  await rehearsal.calendarAt(from);
  const lives = smallTasks.map((terms, seed) => ({
    terms,
    simulated: runTask({ terms, from, to, behaviour: behaviourOf(seed) }),
  }));
  for (const { terms } of lives) launched.push(await rehearsal.launchTerms(terms));
  const acts = lives
    .flatMap(({ terms, simulated }) =>
      simulated.commands.map((act) => ({ taskId: terms.brief.taskId, ...act })),
    )
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const [heard] = smallTasks;
  if (!heard) throw new Error('no task');
  const { taskId } = heard.brief;
  let filed = false;
  for (const act of acts) {
    if (!filed && act.at > end) {
      filed = true;
      await rehearsal.until(addMs(end, -60_000));
      await rehearsal.store.storeFiling(filedBefore({ end, taskId }));
    }
    await rehearsal.until(act.at);
    // After the filing a life takes another course: what is refused leaves no trace, and that is part of the test.
    await rehearsal.sends(act.taskId, act.command).catch(() => undefined);
    if (act === acts[10]) {
      const verdict = verifyBundle({ bytes: await bundleAt(`plans/${planId}`) });
      expect(verdict).toMatchObject({ findings: [], ok: true });
    }
  }
  await rehearsal.until(to);
  const verdict = verifyBundle({ bytes: await bundleAt(`plans/${planId}`) });
  expect(verdict).toMatchObject({ findings: [], ok: true, tasks: smallTasks.length });
  expect(verdict.events).toBeGreaterThan(150);
  const one = verifyBundle({ bytes: await bundleAt(`tasks/${taskId}`) });
  expect(one).toMatchObject({ findings: [], ok: true, tasks: 1, scope: { kind: 'task', id: taskId } });
  const { reports } = await rehearsal.state(taskId);
  expect(reports['2022-Q3']).toMatchObject({ filing: `${planId}/2022-Q3/so-y-te/1`, sentAt: addMs(end, -5) });
}, 300_000);

test('checkpoints vouch for the tasks and name each other; a bundle then leaves nothing to be believed', async () => {
  const { store } = rehearsal;
  const key = auditKey;
  const confirm = confirmStanding({ store, client: rehearsal.env.client });
  const nowMs = (await rehearsal.env.currentTimeMs()) + 120_000;
  const [first] = await checkpointRound({ store, key, nowMs, confirm });
  if (!first) throw new Error('no checkpoint');
  expect(await checkpointRound({ store, key, nowMs: nowMs + 1, confirm })).toEqual([]);
  const bytes = signBundle({ bytes: await bundleAt(`plans/${planId}`), key });
  expect(verifyBundle({ bytes, known: [key.publicKey] })).toMatchObject({
    ok: true,
    findings: [],
    cautions: [],
  });
  expect(verifyBundle({ bytes, known: [strangersKey.publicKey] })).toMatchObject({ ok: false });
  const response = await ask(`plans/${planId}/checkpoints`);
  expect(await response.json()).toEqual([first]);
});

test('the API shows a task at a past moment with the reasons of its dates, explains any date, and says whether the record holds', async () => {
  const json = async (path: string) => (await (await ask(path)).json()) as Record<string, unknown>;
  const taskId = launched[0] ?? '';
  const past = await json(`tasks/${taskId}/as-of?at=${encodeURIComponent('2022-07-21T09:00:00.000+07:00')}`);
  expect(past).toMatchObject({ taskId, phase: 'assigned' });
  expect(past['duties']).toContainEqual(expect.objectContaining({ kind: 'acceptance', due: '2022-07-22' }));
  expect(JSON.stringify(past)).toContain('2 ngày làm việc sau 20/7/2022 là 22/7/2022');
  const before = await ask(`tasks/${taskId}/as-of?at=${encodeURIComponent('2022-01-01T00:00:00.000+07:00')}`);
  expect(before.status).toBe(404);
  const date = await json(`../calendar/working-days?plan=${planId}&after=2022-08-30&count=5`);
  expect(date).toMatchObject({
    date: '2022-09-08',
    explanation: { en: expect.stringContaining('is 8/9/2022, because') },
  });
  const whole = { ok: true, findings: [], cautions: [] };
  expect(await json(`plans/${planId}/verification`)).toMatchObject({ ...whole, tasks: smallTasks.length });
  expect(await json(`tasks/${taskId}/verification`)).toMatchObject({ ...whole, tasks: 1 });
  const [checkpoint] = await rehearsal.store.checkpoints(planId);
  if (!checkpoint) throw new Error('no checkpoint');
  const copy = (await json(`plans/${planId}/checkpoints/last?since=2`)) as unknown as CheckpointCopy;
  expect(copy.signed).toEqual(checkpoint.signed);
  const { log } = checkpoint.signed.checkpoint;
  const older = { size: 2, root: rootOf(checkpoint.added.slice(0, 2)) };
  expect(
    isConsistent({
      oldSize: older.size,
      oldRoot: older.root,
      newSize: log.size,
      newRoot: log.root,
      proof: copy.continues?.proof ?? [],
    }),
  ).toBe(true);
});

test('the API replays a task and a plan against the workflow code of today, and says how much came out as recorded; one that is not there is said not to be there', async () => {
  const taskId = launched[0] ?? '';
  const events = await rehearsal.store.events(taskId);
  await expectReplays({ api, taskId, events: events.length });
}, 240_000);

test('the API says what another policy would have brought: the same as the command reckons from the bundle', async () => {
  await expectWhatIf({ api, bundle: await bundleAt(`plans/${planId}`) });
}, 120_000);

test('a bundle that is exported without persons holds, and names none of them', async () => {
  const veiled = Buffer.from(await (await ask(`plans/${planId}/bundle?persons=veiled`)).arrayBuffer());
  const verdict = verifyBundle({ bytes: veiled });
  expect(verdict).toMatchObject({ ok: true, findings: [] });
  expect(verdict.cautions.map(({ code }) => code)).toContain('personsVeiled');
  const opened = openBundle(veiled);
  const events = opened.ok ? opened.files.get('tasks/0001/events.jsonl')?.toString() : '';
  expect(events).toContain('"person":"an-danh-');
  expect(events).not.toContain(`"person":"${head.person}"`);
});

test('histories are archived while tasks live and when they are closed; a closed task without one is an alarm; all copies agree', async () => {
  const { store } = rehearsal;
  const client = rehearsal.env.client;
  const nowMs = Date.now();
  const reconciled = async () =>
    (await (await ask(`plans/${planId}/reconciliation`)).json()) as Awaited<ReturnType<typeof reconcilePlan>>;
  expect(await archiveRound({ store, client, nowMs })).toEqual({
    archived: smallTasks.length,
    lost: [],
    encrypted: [],
  });
  expect(await reconciled()).toEqual({ tasks: smallTasks.length, disagreements: [] });
  const taskId = launched[1] ?? '';
  const chairman = {
    person: 'chu-tich',
    role: 'chairman',
    leader: smallTasks[1]?.brief.chairman ?? '',
  } as const;
  await rehearsal.does(taskId, chairman, { type: 'withdraw', reason: 'Không còn cần.' });
  await rehearsal.env.client.workflow.getHandle(`remediation-task/${taskId}`).result();
  expect(await store.archiveHealth()).toEqual({ missing: 1 });
  expect((await reconciled()).disagreements).toEqual([{ taskId, code: 'archiveMissing' }]);
  expect(await archiveRound({ store, client, nowMs: nowMs + 1 })).toEqual({
    archived: 1,
    lost: [],
    encrypted: [],
  });
  expect(await store.archiveHealth()).toEqual({ missing: 0 });
  expect(await reconciled()).toEqual({ tasks: smallTasks.length, disagreements: [] });
  const [archived] = await store.histories(taskId);
  expect(archived?.complete).toBe(true);
  // Temporal has deleted it: the archive stands in.
  const gone = { workflow: { getHandle: () => ({ fetchHistory: () => Promise.reject(deleted) }) } };
  const services = { store, client: gone as unknown as typeof client };
  const { events, histories } = await taskRecord({ services, taskId });
  expect(relive(inputsOfHistory(histories)).events).toEqual(events);
  await expect(taskRecord({ services, taskId: `${planId}/khong-co` })).rejects.toMatchObject({
    code: 'historyGone',
  });
});

test('what is refused is kept in a chain of its own, also when many are refused at once, and goes into the bundle', async () => {
  const taskId = launched[0] ?? '';
  const send = (id: string) => api.ask({ ...acceptedByDpi(id), path: `/tasks/${taskId}/commands` });
  const answers = await Promise.all(Array.from({ length: 8 }, (_none, n) => send(`la-${String(n)}`)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
  const refused = await rehearsal.store.refused(taskId);
  expect(refused.map(({ event }) => event.commandId).sort()).toEqual(
    answers.map((_none, n) => `la-${String(n)}`),
  );
  expect(brokenLink({ chainId: refusedChain(taskId), links: refused })).toBeUndefined();
  const bundle = openBundle(await bundleAt(`tasks/${taskId}`));
  const file = bundle.ok ? bundle.files.get('tasks/0001/refused.jsonl')?.toString() : undefined;
  expect(file?.split('\n')).toHaveLength(9);
  expect(verifyBundle({ bytes: await bundleAt(`tasks/${taskId}`) })).toMatchObject({ ok: true });
});

test('a view or an event that was tampered with in the database is said, with what to do', async () => {
  const { store } = rehearsal;
  const taskId = launched[2] ?? '';
  const events = await store.events(taskId);
  const last = events.at(-1);
  const view = await store.task(taskId);
  if (!view || !last) throw new Error('no task');
  const decidedAtMs = Date.now() * 2;
  await store.putTaskView({ view: { ...view, state: { ...view.state, phase: 'returned' } }, decidedAtMs });
  await store.appendEvents({ taskId, planId, events: [{ ...last, at: addMs(last.at, 1) }], decidedAtMs });
  const response = await ask(`plans/${planId}/reconciliation`);
  const { disagreements } = (await response.json()) as Awaited<ReturnType<typeof reconcilePlan>>;
  expect(disagreements).toMatchObject([
    { taskId, code: 'eventsOtherwise', sequence: last.sequence, field: 'at' },
    { taskId, code: 'viewOtherwise' },
  ]);
  const verdict = verifyBundle({ bytes: await bundleAt(`plans/${planId}`) });
  expect(verdict.findings).toMatchObject([
    { taskId, code: 'eventOtherwise', sequence: last.sequence, field: 'at' },
  ]);
});

test('a task that was taken over in the middle of its life follows from there; its past is believed, and that is said', async () => {
  const adoptedAt = at('2022-11-10', '09:00');
  await rehearsal.calendarAt(adoptedAt);
  const taken = await rehearsal.launch({}, undefined, { adopted: pastOf(eventsAt(adoptedAt, prompt)) });
  launched.push(taken);
  await rehearsal.until(at('2022-12-21', '09:00'));
  const { store, env } = rehearsal;
  const task = await taskRecord({ services: { store, client: env.client }, taskId: taken });
  expect(relive(inputsOfHistory(task.histories)).events).toEqual(task.events);
  const bytes = await bundleOf({ tasks: [task], id: 'ke-hoach-2022' });
  expect(verifyBundle({ bytes, known: [auditKey.publicKey] })).toMatchObject({
    findings: [],
    cautions: [{ code: 'pastBelieved', taskId: taken, declared: { events: expect.any(Number) } }],
  });
}, 120_000);
