import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { recordTo } from '../../activities/record.js';
import type { Actor } from '../../domain/task/actor.js';
import { at, officer } from '../task/fixtures.js';
import { task } from '../unit-report/desk.js';
import { type FilesServer, startFilesServer } from './files-server.js';
import { pdfOf, sha256Of } from './sample-files.js';

const unit = 'so-y-te';
const taskId = `ke-hoach/7.1/${unit}`;
const head: Actor = { person: 'truong-phong', role: 'unitHead', unit };
const carried: unknown[] = [];
/** Takes every command as a workflow would that is content with all of them. */
const client = {
  workflow: {
    getHandle: () => ({
      executeUpdate: (_name: string, { args }: { args: readonly unknown[] }) => {
        carried.push(args[0]);
        return Promise.resolve({ taskId, sequence: 1, phase: 'accepted' });
      },
    }),
  },
} as unknown as Client;

let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer({ client });
  const { events, state } = task(1, { planId: 'ke-hoach', taskId });
  const write = recordTo({ store: office.store, nameOf: (id) => ({ vi: id, en: id }) });
  await write({ events, state, decidedAtMs: 1 });
});
afterAll(() => office.close());

test.each(['recordProgress', 'reachMilestone', 'proposeCompletion'])(
  '%s with evidence that is kept nowhere is refused, naming which, and reaches no workflow',
  async (type) => {
    const kept = await keptFile();
    const [unknown, other] = ['1'.repeat(64), '2'.repeat(64)];
    carried.length = 0;
    const refused = await command({ type, evidence: [kept, unknown, other] });
    expect([refused.status, refused.body]).toEqual([
      422,
      expect.objectContaining({ code: 'evidenceNotUsable', unknown: [unknown, other], infected: [] }),
    ]);
    expect(refused.body.title).toContain(unknown);
    expect(carried).toEqual([]);
    const taken = await command({ type, evidence: [kept] });
    expect([taken.status, carried]).toEqual([200, [expect.objectContaining({ type, evidence: [kept] })]]);
  },
);

test('an infected file is no evidence, and is named as it was handed in; one that waits for its scan is', async () => {
  const [infected, pending] = [await keptFile('hóa đơn.pdf'), await keptFile()];
  const now = new Date().toISOString();
  for (;;) {
    const claimed = await office.store.claimScan({ now, leaseUntil: '2100-01-01T00:00:00.000Z' });
    if (!claimed) break;
    if (claimed.sha256 === infected) await office.store.putScan({ ...claimed, scan: { state: 'infected' } });
  }
  const refused = await command({ type: 'recordProgress', evidence: [infected, pending] });
  expect(refused.body).toMatchObject({ status: 422, unknown: [], infected: [infected] });
  expect(refused.body.title).toContain('hóa đơn.pdf');
  expect((await command({ type: 'recordProgress', evidence: [pending] })).status).toBe(200);
});

test('a file that only somebody else handed in is no evidence, though its hash is known, until he may read it', async () => {
  const stranger: Actor = { person: 'nguoi-ngoai', role: 'officer', unit: 'so-tai-chinh' };
  const [foreign, own] = [await keptFile('mat.pdf', stranger), await keptFile()];
  const refused = await command({ type: 'recordProgress', evidence: [own, foreign] });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'evidenceNotUsable', unknown: [foreign], fields: [{ field: 'command.evidence.1' }] },
  });
  // Nothing of it is told: as if it were not there.
  expect(JSON.stringify(refused.body)).not.toContain('mat.pdf');
  expect((await office.get(foreign, {}, head)).status).toBe(404);
  const attached = task(2, { planId: 'ke-hoach' }).does(at('2022-07-22', '08:00'), officer, {
    ...{ type: 'recordProgress', text: 'Đã làm.', evidence: [foreign] },
  });
  const { events, state } = attached;
  await recordTo({ store: office.store, nameOf: (id) => ({ vi: id, en: id }) })({
    events,
    state,
    decidedAtMs: 1,
  });
  expect((await office.get(foreign, {}, head)).status).toBe(200);
  expect((await command({ type: 'recordProgress', evidence: [foreign] })).status).toBe(200);
});

test('what somebody of the own unit handed in is evidence for the head too, and so is what he hands in again himself', async () => {
  const [colleagues, foreign] = [
    await keptFile(),
    await keptFile('a.pdf', { ...head, person: 'xa', unit: 'x' }),
  ];
  expect((await command({ type: 'recordProgress', evidence: [colleagues] })).status).toBe(200);
  const { content } = made.get(foreign) ?? {};
  expect((await office.put({ name: 'b.pdf', content: content ?? '', as: head })).status).toBe(200);
  expect((await command({ type: 'recordProgress', evidence: [foreign] })).status).toBe(200);
});

test('a command without evidence asks for no file', async () => {
  expect((await command({ type: 'recordProgress', evidence: [] })).status).toBe(200);
});

const made = new Map<string, { readonly content: Buffer }>();

async function keptFile(name = 'a.pdf', as?: Actor): Promise<string> {
  const content = pdfOf();
  expect((await office.put({ name, content, ...(as && { as }) })).status).toBe(201);
  made.set(sha256Of(content), { content });
  return sha256Of(content);
}

async function command({ type, evidence }: { type: string; evidence: readonly string[] }) {
  const percent = type === 'recordProgress' ? { percent: 50 } : {};
  const answer = await office.api.ask({
    as: head,
    method: 'POST',
    path: `/tasks/${taskId}/commands`,
    body: { id: 'a', command: { type, text: 'Đã làm.', evidence, ...percent } },
  });
  return { status: answer.status, body: answer.body as Record<string, unknown> };
}
