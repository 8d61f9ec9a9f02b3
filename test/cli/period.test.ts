import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { IssuedPaper } from '../../domain/papers/issued.js';
import type { Actor } from '../../domain/task/actor.js';
import { dpi } from '../api/people.js';
import { quarterBehaviour } from '../api/quarter-behaviour.js';
import { type RecordedPlan, recordedPlan } from '../api/recorded-plan.js';
import { sampleText } from '../support/plans.js';
import { dondoc, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
let plan: RecordedPlan;

beforeAll(async () => {
  plan = await recordedPlan({
    text: sampleText,
    behaviour: quarterBehaviour,
    frozen: ['2022-09-23T09:00:00.000+07:00'],
    now: '2022-09-24T09:00:00.000+07:00',
  });
});
afterAll(async () => {
  await plan.end();
  folder.remove();
});

const run = (...args: readonly string[]) => runAs(dpi, ...args);
const runAs = (actor: Actor, ...args: readonly string[]) => {
  const DONDOC_TOKEN = plan.api.as(actor).authorization.replace('Bearer ', '');
  return dondoc({ args, env: { DONDOC_URL: plan.api.url, DONDOC_TOKEN } });
};

test('period list shows each period with its phase and dates, in Vietnamese and in English', async () => {
  const { code, out } = await run('period', 'list', 'mau');
  expect(code).toBe(0);
  expect(out.toString('utf8')).toMatch(
    /^2022-Q3 +Đã chốt báo cáo tổng hợp +14\/9\/2022 +15\/9\/2022 +25\/9\/2022 +v1$/mu,
  );
  const english = await run('period', 'list', 'mau', '--lang', 'en');
  expect(english.out.toString('utf8')).toMatch(/^2022-Q3 +Synthesis frozen +/mu);
  const { out: json } = await run('period', 'list', 'mau', '--json');
  expect(JSON.parse(json.toString('utf8'))).toHaveLength(2);
});

test('period show names the units that have not reported, and counts each collective', async () => {
  const { code, out } = await run('period', 'show', 'mau', '2022-Q3');
  expect(code).toBe(0);
  const said = out.toString('utf8');
  expect(said).toMatch(/^Tính đến 09:00 24\/9\/2022: \d+\/\d+ báo cáo đã có, còn thiếu \d+\.$/mu);
  expect(said).toMatch(/^1\.6: \d+\/27, còn thiếu: UBND /mu);
  expect(said).toMatch(/^Đơn vị +Phải báo cáo +Đã báo cáo +Muộn/mu);
  expect(said).toContain('hạn báo cáo 15/9/2022');
});

test('period show tells a unit the phase and the dates, and not who else has not reported', async () => {
  const officer: Actor = { person: 'an', role: 'officer', unit: 'so-tai-chinh' };
  const { code, out } = await runAs(officer, 'period', 'show', 'mau', '2022-Q3');
  const said = out.toString('utf8');
  expect([code, said.includes('hạn báo cáo 15/9/2022'), said.includes('UBND')]).toEqual([0, true, false]);
});

test('period export writes the workbook, the report and three pictures, whole, and overwrites nothing unasked', async () => {
  const target = folder.path('xuat');
  const { code, out } = await run('period', 'export', 'mau', '2022-Q3', '-o', target);
  expect(code).toBe(0);
  const names = ['mau-2022-Q3-v1-reports-by-shortcoming.png', 'mau-2022-Q3-v1-status-by-shortcoming.png'];
  expect(readdirSync(target).sort()).toEqual([
    ...names,
    'mau-2022-Q3-v1-units-lacking-most.png',
    'mau-2022-Q3-v1.docx',
    'mau-2022-Q3-v1.xlsx',
  ]);
  expect(out.toString('utf8').trimEnd().split('\n')).toHaveLength(5);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(folder.path('xuat/mau-2022-Q3-v1.xlsx'));
  expect(workbook.worksheets.length).toBe(8);

  writeFileSync(folder.path('xuat/mau-2022-Q3-v1.docx'), 'của tôi');
  const again = await run('period', 'export', 'mau', '2022-Q3', '-o', target);
  expect([again.code, again.out.length]).toEqual([2, 0]);
  expect(again.err).toContain('--force');
  expect(readFileSync(folder.path('xuat/mau-2022-Q3-v1.docx'), 'utf8')).toBe('của tôi');
  const forced = await run('period', 'export', 'mau', '2022-Q3', '-o', target, '--force');
  expect([forced.code, readdirSync(target).length]).toEqual([0, 5]);
  expect(readFileSync(folder.path('xuat/mau-2022-Q3-v1.docx')).subarray(0, 2).toString()).toBe('PK');
});

test.each([
  [['period', 'show', 'mau', '2031-Q1'], 'Không tìm thấy kỳ báo cáo'],
  [['period', 'show', 'mau', '2022Q3'], 'period'],
  [['period', 'list', '../mau'], 'planId'],
  [['period', 'export', 'mau', '2022-Q4', '-o', 'x'], 'bản tổng hợp đã chốt'],
  [['period', 'freeze', 'mau', '2031-Q1'], 'không có kỳ báo cáo 2031-Q1'],
  [['period', 'reopen', 'mau', '2022-Q3'], '--reason'],
  [['paper', 'preview', 'mau', 'thu-moi', '-o', 'x.docx'], 'các loại: consolidatedReport'],
  [['paper', 'preview', 'mau', 'unitReport', '--period', '2022-Q3', '-o', 'x.docx'], '--unit'],
  [['paper', 'get', 'mau/unitReport/9', '-o', 'x.docx'], 'Không tìm thấy văn bản'],
])('%j ends with 2 and says why, and writes nothing', async (args, said) => {
  const { code, out, err } = await run(...args);
  expect([code, out.length]).toEqual([2, 0]);
  expect(err).toContain(said);
  expect(existsSync('x.docx') || existsSync('x')).toBe(false);
});

test('a paper is looked at, issued under its number, listed, and got as it was issued', async () => {
  const draft = folder.path('du-thao.docx');
  const about = ['consolidatedReport', '--period', '2022-Q3'];
  expect((await run('paper', 'preview', 'mau', ...about, '-o', draft)).code).toBe(0);
  const issued = await run(
    'paper',
    'issue',
    'mau',
    ...about,
    '--number',
    '15',
    '--date',
    '2022-09-24',
    '--json',
  );
  expect(issued.code).toBe(0);
  const paper = JSON.parse(issued.out.toString('utf8')) as IssuedPaper;
  const twice = await run('paper', 'issue', 'mau', ...about, '--number', '15', '--date', '2022-09-24');
  expect([twice.code, twice.err]).toEqual([
    2,
    expect.stringContaining('Số này đã được cơ quan ban hành cấp'),
  ]);
  const listed = await run('paper', 'list', 'mau');
  expect(listed.out.toString('utf8')).toMatch(
    /^mau\/consolidatedReport\/1 +15\/BC-SKHĐT +24\/9\/2022 +Kết quả thực hiện/mu,
  );
  const file = folder.path('bao-cao.docx');
  expect((await run('paper', 'get', paper.id, '-o', file)).code).toBe(0);
  expect(readFileSync(file)).toHaveLength(paper.bytes);
});

test('no server: exit code 3 and what to do', async () => {
  const { code, err } = await dondoc({
    args: ['period', 'list', 'mau'],
    env: { DONDOC_URL: 'http://127.0.0.1:1' },
  });
  expect([code, err]).toEqual([3, expect.stringContaining('npm start')]);
});
