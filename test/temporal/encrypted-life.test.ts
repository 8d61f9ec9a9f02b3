import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { archiveRound } from '../../activities/audit/archive-round.js';
import { confirmStanding } from '../../activities/audit/confirm-standing.js';
import type { HistoryJson } from '../../audit/history.js';
import { verifyBundle } from '../../audit/verify.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { historyOfJson } from '../../worker/replay/history-of-json.js';
import { workflowCode } from '../../worker/workflow-code.js';
import { remediationTaskId } from '../../workflows/messages.js';
import { planId, smallTasks } from '../audit/bundles.js';
import { smallPlanStoredAt } from '../audit/living.js';
import { codeOf, TestApi } from '../support/api.js';
import { at, dpi, head, officer, plan } from '../task/fixtures.js';
import { testKeys } from './keys.js';
import { type EncryptedWorld, startEncryptedWorld } from './life.js';

const [none, one, two] = [testKeys(), testKeys('k1'), testKeys('k2', 'k1')];
const terms = smallTasks.find(({ brief }) => brief.taskId.endsWith('/so-y-te')) as LaunchTerms;
const encryptedTask = terms.brief.taskId;
const plainTask = `${planId}/1.2/so-y-te`;
const dayMs = 24 * 3_600_000;
const storeAway = 'kho 10.1.2.3 không trả lời';
const auditor = { person: 'kiem-toan', role: 'auditor' } as const;
/** What people wrote, and how dondoc calls what they did. */
const words = [
  terms.brief.shortcoming.title,
  terms.brief.text,
  'Rà soát đối tượng tiêm',
  'Nguyễn An',
  'Nhân lực còn mỏng',
  'draftPlan',
  'acceptAssignment',
  'sequence',
];

let world: EncryptedWorld;
let clients: Readonly<Record<'none' | 'one' | 'two', Client>>;

beforeAll(async () => {
  world = await startEncryptedWorld();
  clients = { none: world.clientWith(none), one: world.clientWith(one), two: world.clientWith(two) };
  await world.store.storePlan(smallPlanStoredAt(at('2022-07-20', '08:00')));
});
afterAll(() => world.end());

const found = (bytes: Buffer | string) => words.filter((word) => bytes.includes(word));

test('without a key the words of people stand in the history of the server', async () => {
  await world.workerWith(none);
  await world.launch(clients.none, otherTask('1.2'));
  await world.does(clients.none, plainTask, officer, { type: 'acceptAssignment' });
  await world.does(clients.none, plainTask, officer, { type: 'draftPlan', content: plan });
  expect(found(await world.rawHistory(plainTask))).toEqual(words);
});

test('with a key no word of a task, a command, an answer or a fault stands there', async () => {
  await world.workerWith(one);
  await world.launch(clients.one, terms);
  await world.does(clients.one, encryptedTask, officer, { type: 'acceptAssignment' });
  // Two quick writings and a patient one: a fault in a marker, and one at the start of an activity.
  world.failRecording(3, storeAway);
  await world.does(clients.one, encryptedTask, officer, { type: 'draftPlan', content: plan });
  await recorded(encryptedTask, 'detailedPlanDrafted');
  const raw = await world.rawHistory(encryptedTask);
  expect(found(raw)).toEqual([]);
  expect(raw.includes(storeAway)).toBe(false);
  expect(raw.includes('Encoded failure')).toBe(true);
  // Names are public by design.
  expect(raw.includes('remediationTask')).toBe(true);
});

test('every payload of that history is encrypted, but what Temporal itself notes of a local activity', async () => {
  const history = proto.temporal.api.history.v1.History.decode(await world.rawHistory(encryptedTask));
  const payloads = payloadsIn(history.toJSON());
  const plain = payloads.filter(({ encoding }) => encoding !== 'binary/aes-256-gcm');
  expect(payloads.length - plain.length).toBeGreaterThan(6);
  expect(
    plain.map(({ at: place }) => place).filter((place) => !/markerRecorded.*details\.data\./.test(place)),
  ).toEqual([]);
});

test('a refusal comes with its code and its words, and leaves no trace', async () => {
  const refused = await world
    .does(clients.one, encryptedTask, dpi, { type: 'acceptAssignment' })
    .catch((fault: unknown) => fault);
  expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
  expect((refused as WorkflowUpdateFailedError).cause).toMatchObject({
    type: 'notAuthorized',
    message: expect.not.stringMatching('Encoded failure') as unknown as string,
  });
});

test('what cannot be read for want of a key is not archived, and the others are', async () => {
  const round = await archiveRound({ store: world.store, client: clients.none, nowMs: Date.now() + dayMs });
  expect(round).toEqual({ archived: 1, lost: [], encrypted: [encryptedTask] });
});

test('what began without a key goes on with one', async () => {
  const receipt = await world.does(clients.one, plainTask, head, { type: 'approvePlan', version: 1 });
  expect(receipt.taskId).toBe(plainTask);
  const raw = await world.rawHistory(plainTask);
  expect([raw.includes('draftPlan'), raw.includes('approvePlan')]).toEqual([true, false]);
});

test('what is fetched is decrypted: archive and bundle need no key, the bundle is proved offline, and it replays', async () => {
  const nowMs = Date.now() + 3 * dayMs;
  const round = await archiveRound({ store: world.store, client: clients.one, nowMs });
  expect(round).toEqual({ archived: 2, lost: [], encrypted: [] });
  const [run] = await world.store.histories(encryptedTask);
  const archived = gunzipSync(run?.bytes ?? Buffer.of()).toString('utf8');
  const values = payloadsIn(JSON.parse(archived)).map(({ data }) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  expect(found(values.join())).toEqual(words);
  expect(values.join()).toContain(storeAway);

  const history = historyOfJson(JSON.parse(archived) as HistoryJson);
  const workflowBundle = await workflowCode();
  await Worker.runReplayHistory({ workflowBundle }, history, remediationTaskId(encryptedTask));

  const api = await TestApi.start({ store: world.store, client: clients.one });
  try {
    const path = `/audit/tasks/${encryptedTask}/bundle`;
    const { status, bytes } = await api.ask({ as: auditor, path });
    expect(status).toBe(200);
    expect(verifyBundle({ bytes })).toMatchObject({ ok: true, findings: [], tasks: 1 });
  } finally {
    await api.close();
  }
}, 180_000);

test('an API without the key says which is missing', async () => {
  const api = await TestApi.start({ store: world.store, client: clients.none });
  try {
    const answer = await api.ask({ as: auditor, path: `/audit/tasks/${encryptedTask}/bundle` });
    expect([answer.status, codeOf(answer)]).toEqual([503, 'payloadKeyMissing']);
    expect(JSON.stringify(answer.body)).toContain('\\"k1\\"');
  } finally {
    await api.close();
  }
});

test('tasks that began under the first key go on under a second that was put in front of it', async () => {
  await world.workerWith(two);
  await world.does(clients.two, encryptedTask, head, { type: 'approvePlan', version: 1 });
  const confirm = confirmStanding({ store: world.store, client: clients.two });
  await recorded(encryptedTask, 'detailedPlanApproved');
  expect(await confirm(encryptedTask)).toBe(true);
  const history = proto.temporal.api.history.v1.History.decode(await world.rawHistory(encryptedTask));
  const ids = payloadsIn(history.toJSON()).flatMap(({ keyId }) => (keyId === undefined ? [] : [keyId]));
  expect([...new Set(ids)]).toEqual(['k1', 'k2']);
  expect(ids.indexOf('k2')).toBeGreaterThan(ids.lastIndexOf('k1'));
});

test('a worker that lacks the key fails workflow tasks where it can be seen, never a workflow, and all goes on when it has it', async () => {
  await world.workerWith(one);
  const [launched, commanded] = [otherTask('1.3'), otherTask('1.4')];
  await world.launch(clients.one, commanded);
  await recorded(commanded.brief.taskId, 'taskLaunched');
  const before = world.said.length;
  const lacking = () => world.said.slice(before).filter((line) => line.includes('key "k2"')).length;
  const sent = world.does(clients.two, commanded.brief.taskId, officer, { type: 'acceptAssignment' });
  sent.catch(() => undefined);
  while (lacking() === 0) await pause(100);
  await world.launch(clients.two, launched);
  const failed = await untilRaw(launched.brief.taskId, (raw) => raw.includes('DONDOC_PAYLOAD_KEYS'));
  expect(failed.includes('encrypted with the key "k2"')).toBe(true);
  expect(found(failed)).toEqual([]);
  for (const { brief } of [launched, commanded]) {
    const { status } = await clients.two.workflow.getHandle(remediationTaskId(brief.taskId)).describe();
    expect(status.name).toBe('RUNNING');
  }

  await world.workerWith(two);
  await world.pass(30_000);
  const accepted = await world.does(clients.two, launched.brief.taskId, officer, {
    type: 'acceptAssignment',
  });
  expect([accepted.phase, (await sent).phase]).toEqual(['accepted', 'accepted']);
});

/** A task with the words of the first one. */
function otherTask(place: string): LaunchTerms {
  return { ...terms, brief: { ...terms.brief, taskId: `${planId}/${place}/so-y-te` } };
}

async function recorded(taskId: string, type: string): Promise<void> {
  while (!(await world.store.events(taskId)).some((event) => event.type === type)) await pause(100);
}

async function untilRaw(taskId: string, isThere: (raw: Buffer) => boolean): Promise<Buffer> {
  for (const end = Date.now() + 20_000; ; await pause(200)) {
    const raw = await world.rawHistory(taskId);
    if (isThere(raw)) return raw;
    if (Date.now() > end) throw new Error('it never stood in the history');
  }
}

interface FoundPayload {
  readonly at: string;
  readonly encoding: string;
  readonly keyId: string | undefined;
  readonly data: string;
}

/** Every payload in the JSON of a message, in order. */
function payloadsIn(value: unknown, path = ''): readonly FoundPayload[] {
  if (typeof value !== 'object' || value === null) return [];
  const { metadata, data } = value as { metadata?: Record<string, string>; data?: string };
  if (typeof metadata?.['encoding'] === 'string') {
    const text = (name: string) => {
      const bytes = metadata[name];
      return bytes === undefined ? undefined : Buffer.from(bytes, 'base64').toString('utf8');
    };
    return [
      {
        at: `${path}.`,
        encoding: text('encoding') ?? '',
        keyId: text('encryption-key-id'),
        data: data ?? '',
      },
    ];
  }
  return Object.entries(value).flatMap(([name, part]) => payloadsIn(part, `${path}.${name}`));
}
