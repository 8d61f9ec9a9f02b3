import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { recordTo } from '../../activities/record.js';
import type { Actor } from '../../domain/task/actor.js';
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

test('a command without evidence asks for no file', async () => {
  expect((await command({ type: 'recordProgress', evidence: [] })).status).toBe(200);
});

async function keptFile(name = 'a.pdf'): Promise<string> {
  const content = pdfOf();
  expect((await office.put({ name, content })).status).toBe(201);
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
