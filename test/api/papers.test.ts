import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { IssuedPaper } from '../../domain/papers/issued.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import type { Actor } from '../../domain/task/actor.js';
import { codeOf, fieldsOf, TestApi } from '../support/api.js';
import { sampleText } from '../support/plans.js';
import { docxText } from './docx-text.js';
import { dpi } from './people.js';
import { quarterBehaviour } from './quarter-behaviour.js';
import { type RecordedPlan, recordedPlan } from './recorded-plan.js';

const q3 = '2022-Q3';
/** The vice-chairmen have been told of the reports that are missing, and have directed nothing about them yet. */
const now = '2022-09-24T09:00:00.000+07:00';
const base = '/plans/mau/papers';
const consolidated = { kind: 'consolidatedReport', period: q3 } as const;
const signature = {
  mode: 'KT',
  principalPosition: 'Giám đốc',
  position: 'Phó Giám đốc',
  name: 'Trần Thị Lan',
};
const officer: Actor = { person: 'an', role: 'officer', unit: 'so-ke-hoach-va-dau-tu' };
let plan: RecordedPlan;

beforeAll(async () => {
  plan = await recordedPlan({
    text: sampleText,
    behaviour: quarterBehaviour,
    frozen: ['2022-09-23T09:00:00.000+07:00'],
    now,
  });
});
afterAll(async () => {
  await plan.end();
});

const get = (path: string, as: Actor = dpi) => plan.api.ask({ as, path });
const post = (path: string, body: unknown, as: Actor = dpi) =>
  plan.api.ask({ as, method: 'POST', path, body });
const preview = (about: object, more: object = {}) => post(`${base}/preview`, { about, ...more });
const issue = (id: string, number: number | undefined, changes: object = {}, as: Actor = dpi) => {
  const head = { ...(number !== undefined && { number }), date: '2022-09-25', signature };
  return post(base, { id, about: consolidated, head, ...changes }, as);
};
const units = () =>
  synthesize({
    planId: 'mau',
    planTitle: '',
    period: q3,
    due: '2022-09-15',
    frozenAt: now,
    tasks: [...plan.events.values()],
  }).units;

test('a paper is looked at as often as one likes, and nothing is stored of it', async () => {
  const first = await preview(consolidated);
  const second = await preview(consolidated);
  expect([first.status, first.bytes.equals(second.bytes)]).toEqual([200, true]);
  expect(first.headers.get('content-disposition')).toMatch(
    /^attachment; filename="du-thao-bao-cao-tong-hop-2022-q3\.docx"; filename\*=UTF-8''D%E1%BB%B1%20th%E1%BA%A3o/u,
  );
  expect((await get(base)).body).toEqual([]);
});

test('a paper is issued under the number and date of the registry, once however often it is sent', async () => {
  expect(codeOf(await issue('khong-so', undefined))).toBe('numberMissing');
  expect(codeOf(await issue('khong-ngay', 15, { head: { number: 15, date: '2022-09' } }))).toBe('dayMissing');
  const issued = await issue('bc-15', 15);
  expect(issued.status).toBe(201);
  const paper = issued.body as IssuedPaper;
  expect(paper).toMatchObject({
    id: 'mau/consolidatedReport/1',
    number: { value: 15, code: 'BC-SKHĐT' },
    date: '2022-09-25',
    issuer: 'Sở Kế hoạch và Đầu tư',
    issuedBy: dpi,
    issuedAt: now,
    signature,
  });
  const again = await issue('bc-15', 15);
  expect([again.status, again.body]).toEqual([200, paper]);
  const file = await get(`${base}/consolidatedReport/1.docx`);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  expect([file.headers.get('etag'), paper.sha256, paper.bytes]).toEqual([
    `"${sha256}"`,
    sha256,
    file.bytes.length,
  ]);
  const text = await docxText(file.bytes);
  for (const said of ['Số: 15/BC-SKHĐT', 'ngày 25 tháng 9 năm 2022', 'KT. GIÁM ĐỐC', 'Trần Thị Lan'])
    expect(text).toContain(said);
});

test('a number is given once in a year by an issuer; another year, another series or another issuer has its own', async () => {
  const same = await issue('bc-15-lai', 15);
  expect([same.status, codeOf(same)]).toEqual([409, 'numberUsed']);
  const both = await Promise.all([issue('bc-16-a', 16), issue('bc-16-b', 16)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const nextYear = await issue('bc-15-2023', 15, { head: { number: 15, date: '2023-01-05' } });
  expect(nextYear.status).toBe(201);
});

test('an issued paper is replaced with a reason, once, by one that names it; it stays as it was', async () => {
  const path = `${base}/consolidatedReport/1`;
  const urging = { kind: 'urgingNote', unit: units().find(({ missing }) => missing.length > 0)?.unit };
  const before = (await get(`${path}.docx`)).bytes;
  const ask2 = (id: string, number: number, reason: string, about?: object) =>
    post(`${path}/replace`, {
      id,
      reason,
      head: { number, date: '2022-09-28' },
      ...(about && { about }),
    });
  expect(codeOf(await ask2('r0', 20, '  '))).toBe('reasonMissing');
  expect(codeOf(await ask2('r1', 15, 'Sửa'))).not.toBe(undefined);
  expect(codeOf(await ask2('r2', 21, 'Sửa', urging))).toBe('otherKind');
  const replaced = await ask2('r3', 22, 'Bổ sung số liệu của huyện Mường Lát.');
  expect([replaced.status, (replaced.body as IssuedPaper).replaces?.id]).toEqual([
    201,
    'mau/consolidatedReport/1',
  ]);
  const twice = await ask2('r4', 23, 'Sửa nữa.');
  expect([twice.status, codeOf(twice)]).toEqual([409, 'replacedAlready']);
  const { id, replacedBy, sha256 } = (await get(path)).body as IssuedPaper;
  expect([id, replacedBy]).toEqual(['mau/consolidatedReport/1', (replaced.body as IssuedPaper).id]);
  expect((await get(`${path}.docx`)).bytes.equals(before)).toBe(true);
  expect(createHash('sha256').update(before).digest('hex')).toBe(sha256);
  const n = (replaced.body as IssuedPaper).id.split('/').at(-1) ?? '';
  const text = await docxText((await get(`${base}/consolidatedReport/${n}.docx`)).bytes);
  expect(text).toContain('Văn bản này thay thế Báo cáo số 15/BC-SKHĐT ngày 25 tháng 9 năm 2022');
  const listed = (await get(base)).body as readonly IssuedPaper[];
  expect(listed.filter(({ replacedBy: by }) => by !== undefined)).toHaveLength(1);
});

test('who has no authority issues nothing, and a report of a quarter that is not frozen can only be looked at', async () => {
  const refused = await issue('tu-y', 40, {}, officer);
  expect([refused.status, codeOf(refused)]).toEqual([403, 'notAllowed']);
  const head: Actor = { person: 'binh', role: 'unitHead', unit: 'so-y-te' };
  const ofAnother = await issue('tu-y', 40, {}, head);
  expect([ofAnother.status, codeOf(ofAnother)]).toEqual([403, 'mayNotIssue']);
  const about = { kind: 'consolidatedReport', period: '2022-Q4' };
  expect((await preview(about)).status).toBe(200);
  const early = await issue('som', 41, { about });
  expect([early.status, codeOf(early)]).toEqual([409, 'notFrozen']);
});

test('a unit that reported has its report, and one that is late is pressed for what it owes', async () => {
  const reported = units().find(({ counts, missing }) => counts.owed > 2 && missing.length === 0);
  const lacking = units().find(({ counts, missing }) => counts.reported === 0 && missing.length > 0);
  const of = reported?.unit ?? '';
  const headOf = (unit: string): Actor => ({ person: 'binh', role: 'unitHead', unit });
  const about = { kind: 'unitReport', period: q3, unit: of };
  const own = await issue('don-vi', 7, { about }, headOf(of));
  expect([own.status, (own.body as IssuedPaper).id]).toEqual([201, 'mau/unitReport/1']);
  const notReported = { kind: 'unitReport', period: q3, unit: lacking?.unit };
  const none = await issue('khong-co', 8, { about: notReported }, headOf(lacking?.unit ?? ''));
  expect([none.status, codeOf(none)]).toEqual([409, 'notReported']);
  const note = await preview({ kind: 'urgingNote', unit: lacking?.unit });
  const text = await docxText(note.bytes);
  expect(text).toContain('nội dung đã quá hạn nhưng chưa thực hiện');
  expect(text).toContain('Báo cáo Quý III năm 2022');
});

test('a leader is told what has reached him, and what he directed is issued as a letter and as an announcement', async () => {
  const leaders = new Map<string, string>();
  for (const [taskId, events] of plan.events)
    for (const event of events) if (event.type === 'directed') leaders.set(event.direction, taskId);
  const [direction = '', task = ''] = [...leaders][0] ?? [];
  const letter = await preview({ kind: 'direction', task, direction });
  const announced = await preview({ kind: 'direction', task, direction, form: 'announcement' });
  expect(await docxText(letter.bytes)).toContain('Yêu cầu');
  expect(await docxText(announced.bytes)).toContain('THÔNG BÁO');
  const owes = await preview({ kind: 'direction', task, direction: 'direction/none' });
  expect([owes.status, codeOf(owes)]).toEqual([409, 'notDirected']);
  const note = await preview({ kind: 'leaderNote', leader: 'pho-chu-tich-thuong-truc' });
  expect(note.status).toBe(200);
  expect(await docxText(note.bytes)).toContain('Đồng chí Phó Chủ tịch UBND tỉnh');
  const whole = await preview({ kind: 'planWithAnnex' });
  expect(await docxText(whole.bytes)).toContain('Tổng số 168 lượt nhiệm vụ');
});

const head = { number: 50, date: '2022-09-25' };
test.each([
  [{ kind: 'poster' }, {}, 422, ['about.kind']],
  [{ ...consolidated, period: '2022' }, {}, 422, ['about.period']],
  [{ ...consolidated, figures: 1 }, {}, 422, ['about.figures']],
  [{ kind: 'unitReport', period: q3, unit: '../so-y-te' }, {}, 422, ['about.unit']],
  [{ kind: 'unitReport', period: q3, unit: 'so-khong-co' }, {}, 404, undefined],
  [{ kind: 'leaderNote', leader: 'khong-ai' }, {}, 404, undefined],
  [{ kind: 'direction', task: 'ke-hoach-khac/1.1/so-y-te', direction: 'x' }, {}, 404, undefined],
  [consolidated, { head: { ...head, number: 0 } }, 422, ['head.number']],
  [consolidated, { head: { ...head, date: '2022-02-30' } }, 422, ['head.date']],
  [consolidated, { head: { ...head, place: '../../etc' } }, 422, ['head.place']],
  [
    consolidated,
    { head: { ...head, signature: { mode: 'none', position: '=cmd|x' } } },
    422,
    ['head.signature.position'],
  ],
  [
    consolidated,
    { head: { ...head, signature: { mode: 'KT', position: 'Phó' } } },
    422,
    ['head.signature.principalPosition'],
  ],
  [consolidated, { head: { ...head, recipients: ['Như trên\u0007'] } }, 422, ['head.recipients.0']],
  [consolidated, { texts: { 'mo-dau': 'x'.repeat(20_001) } }, 422, ['texts.mo-dau']],
  [consolidated, { texts: { 'bang-1': 'x' } }, 422, ['texts.bang-1']],
])(
  'a paper that cannot be made, %#, is refused and the field is named',
  async (about, more, status, fields) => {
    const answer = await preview(about, more);
    expect([answer.status, fieldsOf(answer)]).toEqual([status, fields]);
  },
);

test('an address of no issued paper is answered with what is wrong in it', async () => {
  expect((await get(`${base}/consolidatedReport/99`)).status).toBe(404);
  expect(fieldsOf(await get(`${base}/poster/1`))).toEqual(['kind']);
  expect(fieldsOf(await get(`${base}/planWithAnnex/..%2f1.docx`))).toEqual(['n']);
});

test('a template of the office that cannot be used is named, and others are taken from those that come with dondoc', async () => {
  const templatesFolder = mkdtempSync(join(tmpdir(), 'dondoc-templates-'));
  writeFileSync(join(templatesFolder, 'bao-cao-tong-hop.docx'), 'no docx');
  const api = await TestApi.start({ store: plan.store, epochMs: () => 0, templatesFolder });
  const path = `${base}/preview`;
  const preview = (about: object) => api.ask({ as: dpi, method: 'POST', path, body: { about } });
  const damaged = await preview(consolidated);
  expect([damaged.status, codeOf(damaged)]).toEqual([503, 'templateDamaged']);
  expect(JSON.stringify(damaged.body)).toContain('bao-cao-tong-hop.docx');
  const about = { kind: 'leaderNote', leader: 'pho-chu-tich-thuong-truc' };
  expect((await preview(about)).status).toBe(200);
  await api.close();
  rmSync(templatesFolder, { recursive: true });
});
