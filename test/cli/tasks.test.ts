import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import { liveOffice, planId } from '../support/live-office.js';
import { dondoc, temporaryFolder } from './run-dondoc.js';

const unit = 'so-tai-chinh';
const officer: Actor = { person: 'an', role: 'officer', unit };
const head: Actor = { person: 'binh', role: 'unitHead', unit };
const folder = temporaryFolder();
let office: Awaited<ReturnType<typeof liveOffice>>;
let taskId: string;

beforeAll(async () => {
  office = await liveOffice();
  const listed = await run(officer, 'tasks', '--unit', unit, '--json');
  taskId = (JSON.parse(listed.out.toString('utf8')) as { rows: { taskId: string }[] }).rows[0]?.taskId ?? '';
}, 300_000);

afterAll(async () => {
  folder.remove();
  await office.end();
}, 60_000);

async function run(actor: Actor, ...args: string[]) {
  const token = office.api.as(actor).authorization.replace('Bearer ', '');
  return dondoc({ args, env: { DONDOC_URL: office.api.url, DONDOC_TOKEN: token } });
}

const said = async (actor: Actor, ...args: string[]) => {
  const { code, out, err } = await run(actor, ...args);
  expect([code, err]).toEqual([0, '']);
  return out.toString('utf8');
};

test('The tasks of the unit are a table with what is awaited, and a task says who owes what by when.', async () => {
  const table = await said(officer, 'tasks', '--plan', planId, '--limit', '2', '--lang', 'en');
  expect(table).toMatch(/^Task +Due +Overdue +What is awaited +Phase\n/);
  expect(table).toMatch(/2 of \d+ tasks; for more: --cursor \S+\n$/);
  const shown = await said(officer, 'task', taskId);
  expect(shown).toContain(`${taskId} · `);
  expect(shown).toMatch(/Việc đang chờ:\n {2}Tiếp nhận nhiệm vụ +Sở Tài chính/);
});

test('What may be done is listed with its fields; a command that lacks one says how it is written, and one that is given is done.', async () => {
  expect(await said(head, 'act', taskId)).toMatch(/returnAssignment +Trả lại nhiệm vụ .*--reason TEXT/);
  const lacking = await run(head, 'act', taskId, 'returnAssignment');
  expect([lacking.code, lacking.err]).toEqual([2, expect.stringContaining('còn thiếu --reason')]);
  expect(await said(officer, 'act', taskId, 'acceptAssignment', '--lang', 'en')).toMatch(
    /^Accept the assignment: done/,
  );
  const again = await run(officer, 'act', taskId, 'acceptAssignment');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('trạng thái hiện tại')]);
  const progress = [
    'recordProgress',
    '--text',
    'Đã rà soát 12/40 dự án',
    '--percent',
    '30',
    '--data',
    '{"evidence": []}',
  ];
  expect(JSON.parse(await said(officer, 'act', taskId, ...progress, '--json'))).toMatchObject({
    taskId,
    phase: 'accepted',
  });
});

test('The inbox shows what is unread, and marks it on demand.', async () => {
  expect(await said(officer, 'inbox', '--unread', '--limit', '1', '--mark')).toMatch(/^ +Lúc[^\n]+\n\*/);
  const { notices } = JSON.parse(await said(officer, 'inbox', '--limit', '1', '--json')) as {
    notices: { read: boolean }[];
  };
  expect(notices.map(({ read }) => read)).toEqual([true]);
});

test('A report is drafted from a file, submitted, filed by the head, and its writer may not file it.', async () => {
  const about = [planId, '2022-Q3'];
  const template = JSON.parse(await said(officer, 'report', 'show', ...about, '--template')) as {
    lines: { content: { text: string; kind: string } }[];
  };
  expect(template.lines.length).toBeGreaterThan(0);
  const file = folder.path('bao-cao.json');
  const lines = template.lines.map((line) => ({
    ...line,
    content: { kind: 'progress', text: 'Đã xong bước một.' },
  }));
  writeFileSync(file, JSON.stringify({ ...template, lines }));
  expect(await said(officer, 'report', 'draft', ...about, file)).toContain(
    `Đã lưu ${String(lines.length)} dòng`,
  );
  const older = await run(officer, 'report', 'draft', ...about, file);
  expect(older.code).toBe(2);
  expect(await said(officer, 'report', 'submit', ...about)).toContain('Đã trình thủ trưởng');
  const own = await run(officer, 'report', 'file', ...about);
  expect(own.code).toBe(2);
  expect(await said(head, 'report', 'file', ...about)).toContain(`${String(lines.length)} dòng`);
  expect(await said(head, 'report', 'show', ...about)).toContain('đã nộp');
});

test('Somebody else’s task is not there for him, and nobody is told to say who he is.', async () => {
  const stranger: Actor = { person: 'hoa', role: 'officer', unit: 'so-y-te' };
  const hidden = await run(stranger, 'task', taskId);
  expect([hidden.code, hidden.err]).toEqual([2, expect.stringContaining('Không tìm thấy nhiệm vụ')]);
  const nobody = await dondoc({ args: ['tasks', '--lang', 'en'], env: { DONDOC_URL: office.api.url } });
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('DONDOC_TOKEN')]);
});
