import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody } from '../../domain/task/commands.js';
import { type Province, startProvince } from '../access/province.js';
import { type Answer, codeOf } from '../support/api.js';
import { roundsOf } from '../support/environment.js';

const clients = 50;
const rounds = roundsOf(25);
const unit = 'so-y-te';
const officer: Actor = { person: 'can-bo', role: 'officer', unit };
const head: Actor = { person: 'thu-truong', role: 'unitHead', unit };
const dpi: Actor = { person: 'giam-sat', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };

let province: Province;
let taskId: string;
let period: string;

beforeAll(async () => {
  const many = 1_000_000;
  province = await startProvince({ limits: { perAddress: many, perPerson: many, logins: many } });
  const view = (await province.views()).find((one) => one.unit === unit && !one.confidential);
  if (!view) throw new Error('no task');
  taskId = view.taskId;
  await gives({ as: head, command: { type: 'acceptAssignment' } });
  const { state } = (await province.store.task(taskId)) ?? view;
  const owed = Object.values(state.obligations).find(({ kind }) => kind === 'quarterlyReport');
  period = owed?.id.split('/')[1] ?? state.nextReport?.period ?? '';
});
afterAll(() => province.end());

function gives({
  as,
  command,
  headers = {},
}: {
  as: Actor;
  command: CommandBody;
  headers?: Readonly<Record<string, string>>;
}): Promise<Answer> {
  return province.api.ask({
    as,
    method: 'POST',
    path: `/tasks/${taskId}/commands`,
    body: { command },
    headers,
  });
}

async function draft(n: number): Promise<void> {
  const content = { kind: 'progress', text: `Lần ${String(n)}`, percent: n % 100 } as const;
  const { status, body } = await gives({ as: officer, command: { type: 'draftReport', period, content } });
  expect([status, body]).toEqual([200, expect.anything()]);
}

async function versionNow(): Promise<number> {
  const { body } = await province.api.ask({ as: officer, path: `/tasks/${taskId}/timeline` });
  const { events } = body as { events: { type: string; version?: number }[] };
  return Math.max(...events.map(({ type, version = 0 }) => (type === 'reportDrafted' ? version : 0)));
}

async function countOf(type: string): Promise<number> {
  return (await province.store.events(taskId)).filter((event) => event.type === type).length;
}

test('of 50 clients who approve one report at once one succeeds and the others are told 409, again and again', async () => {
  let version = 0;
  const statuses = new Map<number, number>();
  for (let round = 1; round <= rounds; round += 1) {
    await draft(round);
    version = round === 1 ? await versionNow() : version + 1;
    const command = { type: 'sendReport', period, version } as const;
    const answers = await Promise.all(Array.from({ length: clients }, () => gives({ as: head, command })));
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect([round, answers.filter(({ status }) => status === 200).length]).toEqual([round, 1]);
    const others = answers.filter(({ status }) => status !== 200 && status !== 409);
    expect(others.map((one) => [one.status, codeOf(one)])).toEqual([]);
    await gives({ as: dpi, command: { type: 'returnReport', period, version, reason: 'Thiếu số liệu' } });
  }
  expect(Object.fromEntries(statuses)).toEqual({ 200: rounds, 409: rounds * (clients - 1) });
  await province.holds(async () => (await countOf('reportReturned')) === rounds);
  expect(await countOf('reportSent')).toBe(rounds);
}, 3_600_000);

test('a double submit with one key has one effect and one answer; another content under the key is refused', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const command = { type: 'recordProgress', text: 'Một lần', evidence: [] } as const;
  const before = await countOf('progressRecorded');
  const answers = await Promise.all([1, 2, 3].map(() => gives({ as: officer, command, headers })));
  const done = answers.filter(({ status }) => status === 200);
  const others = answers.filter(({ status }) => status !== 200);
  expect(done.length).toBeGreaterThan(0);
  expect(others.map(codeOf)).toEqual(others.map(() => 'stillRunning'));
  const again = await gives({ as: officer, command, headers });
  expect(again).toMatchObject({ status: 200, body: done[0]?.body });
  await province.holds(async () => (await countOf('progressRecorded')) > before);
  expect(await countOf('progressRecorded')).toBe(before + 1);
  const other = await gives({ as: officer, command: { ...command, text: 'Khác' }, headers });
  expect([other.status, codeOf(other)]).toEqual([422, 'keyUsed']);
});

test('a key is the person’s own: the same key of another person is another request', async () => {
  const headers = { 'Idempotency-Key': 'chung-1' };
  const command = { type: 'recordProgress', text: 'Hai người', evidence: [] } as const;
  const [one, other] = [
    await gives({ as: officer, command, headers }),
    await gives({ as: { ...officer, person: 'can-bo-2' }, command, headers }),
  ];
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(one.body).not.toEqual(other.body);
});

test('a client that goes away before the answer and asks again gets it, and the effect is there once', async () => {
  const before = await countOf('progressRecorded');
  const command = { type: 'recordProgress', text: 'Mất câu trả lời', evidence: [] } as const;
  const headers = {
    ...province.api.as(officer),
    'content-type': 'application/json',
    'Idempotency-Key': randomUUID(),
  };
  const url = `${province.api.url}/api/v1/tasks/${taskId}/commands`;
  const leaving = new AbortController();
  const lost = fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ command }),
    signal: leaving.signal,
  });
  setTimeout(() => leaving.abort(), 5);
  await expect(lost).rejects.toThrow(/abort/);
  let answer: Answer | undefined;
  await province.holds(async () => {
    answer = await gives({ as: officer, command, headers });
    return answer.status !== 409;
  });
  expect(answer?.status).toBe(200);
  await province.holds(async () => (await countOf('progressRecorded')) > before);
  expect(await countOf('progressRecorded')).toBe(before + 1);
});
