import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { shippedDirectory } from '../../data/shipped.js';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import type { ReportingStanding } from '../../domain/synthesis/not-reported.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { Actor } from '../../domain/task/actor.js';
import type { PeriodView } from '../../domain/views/period-view.js';
import { codeOf, fieldsOf } from '../support/api.js';
import { sampleText, tasksOf } from '../support/plans.js';
import { docxText } from './docx-text.js';
import { Office } from './office.js';
import { chairman, dpi } from './people.js';
import { collective, liveQuarter, members, nilUnit, otherUnit, q3, silent } from './sample-quarter.js';

let office: Office;
let base: string;
let period: string;

beforeAll(async () => {
  office = await Office.start();
  base = `/plans/${office.planId}`;
  period = `${base}/periods/${q3}`;
  await liveQuarter(office);
});
afterAll(async () => {
  await office.end();
});

test('a period shows its phase, its dates, and by name who has not reported', async () => {
  const { body } = await office.get(period);
  const { phase, dates, duties, reporting } = body as PeriodView & { reporting: ReportingStanding };
  expect([phase, dates.due, duties.map(({ kind }) => kind)]).toEqual([
    'dataClosed',
    '2022-09-15',
    ['synthesis'],
  ]);
  const told = reporting.collectives.find(({ task }) => task === collective);
  expect([told?.members, told?.reported]).toEqual([27, 25]);
  expect(told?.missing.map(({ name }) => name.vi)).toEqual(['UBND huyện Mường Lát', 'UBND huyện Quan Sơn']);
  expect(told?.nil.map(({ unit }) => unit)).toEqual([nilUnit]);
  const lacking = reporting.units.find(({ unit }) => unit === silent[0]);
  expect(lacking?.lacking).toContain('1.6');
  expect(reporting.awaitingUnit).toEqual([]);
});

test('who may do what in a period is asked with the person, and one who may not is refused in words about the period', async () => {
  const may = async (as: Actor) => (await office.get(`${period}/possibilities`, as)).body;
  expect(await may(dpi)).toEqual(['freezeSynthesis']);
  expect(await may(chairman)).toEqual([]);
  const refused = await office.period(q3, { ...dpi, unit: otherUnit }, { type: 'freezeSynthesis' });
  expect([refused.status, codeOf(refused)]).toEqual([403, 'notAllowed']);
  const others = await office.period(q3, chairman, { type: 'freezeSynthesis' });
  expect([others.status, codeOf(others)]).toEqual([403, 'notAuthorized']);
  expect(JSON.stringify(others.body)).toContain('kỳ báo cáo này');
  const early = await office.period(q3, chairman, { type: 'receiveSynthesis', version: 1, text: '' });
  expect([early.status, codeOf(early)]).toEqual([409, 'notNow']);
  expect((await office.get(`${period}/synthesis`)).status).toBe(404);
});

test.each([
  ['/plans/khong-co/periods', 404, undefined],
  ['/plans/mau/periods/2031-Q1', 404, undefined],
  ['/plans/mau/periods/2022-Q5', 422, ['period']],
  ['/plans/mau/periods/%2e%2e%2f2022', 422, ['period']],
  ['/plans/MAU/periods', 422, ['planId']],
  ['/plans/mau/periods/2022-Q3/charts/all.png', 422, ['name']],
  ['/plans/mau/periods/2022-Q3/charts/..%2fsecret.png', 422, ['name']],
  ['/plans/mau/periods/2022-Q3/synthesis?version=no', 422, ['version']],
  ['/plans/mau/periods/2022-Q3/synthesis?path=/etc', 422, ['path']],
])('an address that means nothing, %s, is answered with %i and the field', async (path, status, fields) => {
  const answer = await office.get(path);
  expect([answer.status, fieldsOf(answer)]).toEqual([status, fields]);
});

test.each([
  [{ type: 'freezeSynthesis', figures: 3 }, 'command.figures'],
  [{ type: 'reopenPeriod', version: 0, reason: 'x' }, 'command.version'],
  [{ type: 'reopenPeriod', version: 1, reason: 'x'.repeat(20_001) }, 'command.reason'],
  [{ type: 'receiveSynthesis', version: 1, text: 'Đã nhận\u0007' }, 'command.text'],
  [{ type: 'closePeriod' }, 'command.type'],
])('a command that cannot be read, %j, names its field', async (command, field) => {
  const answer = await office.post(`${period}/commands`, { id: 'x', command });
  expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
});

test('a frozen quarter is given as JSON, workbook, report and pictures, and the figures in all of them are the same', async () => {
  expect(await office.freeze(q3)).toBe(1);
  const given = await office.get(`${period}/synthesis`);
  const { hash, synthesis, leavesOut } = given.body as {
    hash: string;
    synthesis: Synthesis;
    leavesOut: boolean;
  };
  const stored = await office.store.synthesis({ planId: office.planId, period: q3 });
  expect(hash).toBe(synthesisHash(stored?.synthesis ?? synthesis));
  const { counts } = synthesis;
  expect(counts).toMatchObject({ tasks: 168, reported: 25, nil: 1 });
  expect(leavesOut).toBe(true);

  const xlsx = await office.get(`${period}/synthesis.xlsx`);
  expect(xlsx.headers.get('content-disposition')).toContain("filename*=UTF-8''T%E1%BB%95ng%20h%E1%BB%A3p");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.bytes as never);
  const cells = workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : [])),
  );
  const countIn = (name: string) =>
    cells.find((row) => row.includes(name))?.find((cell) => typeof cell === 'number');
  expect([countIn('Phải báo cáo'), countIn('Đúng hạn'), countIn('Chưa báo cáo')]).toEqual([
    counts.owed,
    counts.inTime,
    counts.missing,
  ]);
  expect(JSON.stringify(cells)).toContain(hash);

  const docx = await office.post(`${base}/papers/preview`, {
    about: { kind: 'consolidatedReport', period: q3 },
  });
  const text = await docxText(docx.bytes);
  expect(text).toContain(`có ${String(counts.owed)} lượt nhiệm vụ phải báo cáo`);
  expect(text).toContain(
    `đúng hạn ${String(counts.inTime)}, muộn ${String(counts.late)}, báo cáo không phát sinh 1`,
  );
  expect(text).toContain('25/27 đơn vị đã báo cáo, còn thiếu: UBND huyện Mường Lát và UBND huyện Quan Sơn');

  for (const name of ['reports-by-shortcoming', 'units-lacking-most', 'status-by-shortcoming']) {
    const { status, bytes } = await office.get(`${period}/charts/${name}.png`);
    expect([status, bytes.subarray(1, 4).toString()]).toEqual([200, 'PNG']);
    expect(bytes.readUInt32BE(16)).toBe(1_600);
  }
});

test('what is confidential is given to whom the rules name and who asks for it: not unasked, not to others, not in a paper', async () => {
  const hidden = tasksOf({ text: sampleText }).filter(({ brief }) => brief.confidential);
  expect(hidden.length).toBeGreaterThan(0);
  const given = await office.get(`${period}/synthesis`);
  const docx = await office.post(`${base}/papers/preview`, {
    about: { kind: 'consolidatedReport', period: q3 },
  });
  const words = `${given.bytes.toString()} ${await docxText(docx.bytes)}`;
  for (const { brief } of hidden) expect(words).not.toContain(brief.text.slice(0, 60));
  expect(linesOf((given.body as { synthesis: Synthesis }).synthesis)).toHaveLength(168);

  const [secret] = hidden;
  const ofField: Actor = { person: 'pct', role: 'viceChairman', leader: secret?.brief.viceChairman ?? '' };
  for (const as of [dpi, chairman, ofField]) {
    const asked = await office.get(`${period}/synthesis?confidential=true`, as);
    expect([as.role, asked.status]).toEqual([as.role, 200]);
    expect(asked.body).toMatchObject({ leavesOut: false });
    for (const { brief } of hidden) expect(asked.bytes.toString()).toContain(brief.text.slice(0, 60));
  }
  const ofAnotherField: Actor = { person: 'pct-khac', role: 'viceChairman', leader: otherLeader(secret) };
  const focalOfficer: Actor = { person: 'ha', role: 'officer', unit: dpi.unit ?? '' };
  for (const as of [ofAnotherField, focalOfficer])
    for (const file of ['synthesis', 'synthesis.xlsx', 'charts/status-by-shortcoming.png']) {
      const asked = await office.get(`${period}/${file}?confidential=true`, as);
      expect([as.person, asked.status, codeOf(asked)]).toEqual([as.person, 403, 'notAllowed']);
      expect((await office.get(`${period}/${file}`, as)).status).toBe(200);
    }
});

test('who has not reported is for those who put it together, lead or check; a unit sees phase and dates', async () => {
  const ofUnit: Actor = { person: 'an', role: 'officer', unit: otherUnit };
  expect(await office.get(period, ofUnit)).toMatchObject({ status: 200, body: { phase: 'frozen' } });
  expect((await office.get(period, ofUnit)).body).not.toHaveProperty('reporting');
  const refused = await office.get(`${period}/synthesis`, ofUnit);
  expect([refused.status, codeOf(refused)]).toEqual([403, 'notAllowed']);
  const auditor: Actor = { person: 'kiem-toan', role: 'auditor' };
  expect((await office.get(period, auditor)).body).toHaveProperty('reporting');
});

test('DPI writes around the tables, the one who saw an older text is told, and the report has what was written beside the same figures', async () => {
  const texts = `${period}/synthesis/texts`;
  const first = await office.get(texts);
  expect(first.headers.get('etag')).toBe('"0"');
  const { slots } = first.body as { slots: readonly { id: string; drafted: string; edited: boolean }[] };
  expect(slots.map(({ id }) => id)).toEqual(expect.arrayContaining(['mo-dau', 'danh-gia-chung', 'de-xuat']));
  const own = { 'danh-gia-chung': 'Các huyện miền núi cần được hỗ trợ thêm nhân lực.' };
  expect((await office.put(texts, { texts: own }, {})).status).toBe(428);
  const saved = await office.put(texts, { texts: own }, { 'if-match': '"0"' });
  expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
  const stale = await office.put(texts, { texts: {} }, { 'if-match': '"0"' });
  expect([stale.status, codeOf(stale)]).toEqual([412, 'textsChanged']);
  const other = await office.put(texts, { texts: {} }, { 'if-match': '"1"' }, { ...dpi, unit: otherUnit });
  expect([other.status, codeOf(other)]).toEqual([403, 'notAllowed']);
  const docx = await office.post(`${base}/papers/preview`, {
    about: { kind: 'consolidatedReport', period: q3 },
  });
  const text = await docxText(docx.bytes);
  expect(text).toContain(own['danh-gia-chung']);
  expect(text).toContain('báo cáo không phát sinh 1;');
});

test.each([
  ['hinh-ve', 'Đã sửa số liệu', 'texts.hinh-ve'],
  ['mo-dau', 'x'.repeat(20_001), 'texts.mo-dau'],
  ['mo-dau', 'Kính gửi\u0000', 'texts.mo-dau'],
  ['mo-dau', '=HYPERLINK("http://x")', 'texts.mo-dau'],
  ['../mo-dau', 'x', 'texts.../mo-dau'],
])(
  'a text for %s that cannot stand in a report names its field and changes nothing',
  async (slot, text, field) => {
    const path = `${period}/synthesis/texts`;
    const answer = await office.put(path, { texts: { [slot]: text } }, { 'if-match': '"1"' });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect((await office.get(path)).headers.get('etag')).toBe('"1"');
  },
);

test('a version is opened again with a reason, frozen anew, received; both stay', async () => {
  const reopened = await office.period(q3, dpi, {
    type: 'reopenPeriod',
    version: 1,
    reason: 'Mường Lát gửi muộn.',
  });
  expect(reopened.status).toBe(200);
  const task = `${collective}/${silent[0] ?? ''}`;
  await office.reports(task, q3, { kind: 'progress', text: 'Đã rà soát.', percent: 10 });
  expect(await office.freeze(q3)).toBe(2);
  const versions = [1, 2].map(async (version) => {
    const { body } = await office.get(`${period}/synthesis?version=${String(version)}`);
    return (body as { synthesis: Synthesis }).synthesis.counts.reported;
  });
  const [before, after] = await Promise.all(versions);
  expect([before, after]).toEqual([25, 26]);
  expect((await office.get(`${period}/synthesis?version=3`)).status).toBe(404);
  expect((await office.get(`${period}/synthesis/texts`)).headers.get('etag')).toBe('"0"');
  const received = await office.period(q3, chairman, {
    type: 'receiveSynthesis',
    version: 2,
    text: 'Đã nhận.',
  });
  expect(received.body).toMatchObject({ phase: 'received' });

  const listed = (await office.get(`${base}/periods`)).body as readonly PeriodView[];
  expect(listed.slice(0, 2).map(({ period: one }) => one)).toEqual(['2022-Q3', '2022-Q4']);
  expect(members).toHaveLength(27);
});

test('a period whose process has ended takes no command, and says that it is the state and not the address', async () => {
  const state = await office.store.period(`${office.planId}/${q3}`);
  if (!state) throw new Error('no period');
  const ended = { ...state.brief, planId: 'da-xong', periodId: `da-xong/${q3}` };
  await office.store.recordPeriod({ events: [], state: { ...state, brief: ended }, decidedAtMs: 1 });
  const command = { type: 'reopenPeriod', version: 2, reason: 'Sửa.' };
  const late = await office.post(`/plans/da-xong/periods/${q3}/commands`, { id: 'x', command });
  expect([late.status, codeOf(late)]).toEqual([409, 'periodEnded']);
  const nowhere = await office.post('/plans/mau/periods/2031-Q1/commands', { id: 'x', command });
  expect([nowhere.status, codeOf(nowhere)]).toEqual([404, 'notFound']);
});

/** A vice-chairman of another field than the task's. */
function otherLeader(task: ReturnType<typeof tasksOf>[number] | undefined): string {
  const others = shippedDirectory().leaders.filter(
    ({ id, position }) => position === 'viceChairman' && id !== task?.brief.viceChairman,
  );
  return others[0]?.id ?? '';
}
