import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { synthesisHash } from '../../documents/synthesis/synthesis-hash.js';
import { writeSynthesisXlsx } from '../../documents/synthesis/write-synthesis-xlsx.js';
import { readXlsx } from '../../documents/xlsx/read-xlsx.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import { sampleText, tasksOf } from '../support/plans.js';
import { at, head } from '../task/fixtures.js';
import { accepted, frozenAt, progress, reports, synthesisOf } from './lives.js';
import { twoQuarters } from './two-quarters.js';

const formula = '=HYPERLINK("http://example.invalid","bấm vào đây")';
const inTime = { date: '2022-09-14', time: '16:30' };

function lives() {
  const reporting = accepted('so-y-te', { text: '+ rà soát' });
  reporting.does(at('2022-08-01', '08:05'), head, { type: 'petition', to: 'chairman', text: '@SUM(A1)' });
  const figures = [
    { name: '-2+3', amount: 12.5, measure: 'tỷ đồng' },
    { name: 'Số người', amount: 1_250_000, measure: 'người' },
  ];
  const secret = { shortcoming: { number: 8, title: 'Hạn chế mật' }, confidential: true };
  const content = { ...progress, text: formula, figures };
  return [
    reports({ life: reporting, moment: inTime, content }).until(frozenAt),
    accepted('so-noi-vu').until(frozenAt),
    reports({
      life: accepted('cong-an-tinh', { ...secret, text: 'Việc mật' }),
      moment: inTime,
      content: { ...progress, text: 'Kết quả mật', figures: [{ name: 'Số vụ', amount: 7, measure: 'vụ' }] },
    }),
  ];
}

const synthesis = synthesisOf(lives(), { previous: synthesisOf([]) });

async function workbookOf(
  changes: Partial<Parameters<typeof writeSynthesisXlsx>[0]> = {},
): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  type Bytes = Parameters<typeof workbook.xlsx.load>[0];
  const bytes = await writeSynthesisXlsx({
    synthesis,
    nameOf: (id) => ({ vi: `Tên ${id}`, en: id }),
    ...changes,
  });
  await workbook.xlsx.load(bytes as unknown as Bytes);
  return workbook;
}

/** The values of a sheet below its header, by the titles of its columns. */
function rowsOf(workbook: ExcelJS.Workbook, name: string) {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const headerRow = (sheet.views[0] as { ySplit?: number } | undefined)?.ySplit ?? 0;
  const titles = (sheet.getRow(headerRow).values as ExcelJS.CellValue[]).slice(1).map(String);
  const below = sheet.getRows(headerRow + 1, sheet.rowCount - headerRow) ?? [];
  return below.map((row) =>
    Object.fromEntries(titles.map((title, column) => [title, row.getCell(column + 1).value])),
  );
}

test('each sheet has frozen headers, a filter over its rows, and a page set up to be printed', async () => {
  const workbook = await workbookOf();
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Tổng quan',
    'Theo hạn chế',
    'Theo đơn vị',
    'Theo nhiệm vụ',
    'Nhiệm vụ',
    'Nhiệm vụ chung',
    'Kiến nghị',
    'Số liệu',
  ]);
  for (const sheet of workbook.worksheets) {
    const headerRow = (sheet.views[0] as { ySplit?: number } | undefined)?.ySplit ?? 0;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
    expect(headerRow).toBeGreaterThan(4);
    expect(sheet.autoFilter).toMatch(new RegExp(`^A${headerRow}:[A-Z]+\\d+$`));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    });
  }
});

test('the titles say the plan, the period, the freeze and the hash', async () => {
  const sheet = (await workbookOf()).getWorksheet('Theo đơn vị');
  const titles = [1, 2, 3, 4].map((row) => sheet?.getCell(row, 1).text);
  expect(titles[0]).toBe(synthesis.planTitle);
  expect(titles[1]).toContain('Quý III/2022');
  expect(titles[2]).toBe('Hạn báo cáo: hết ngày 15/09/2022. Số liệu chốt lúc 00:00 22/09/2022.');
  expect(titles[3]).toContain(synthesisHash(synthesis));
});

test('counts are numbers, each shortcoming and unit has its row, and the sums stand outside the filter', async () => {
  const workbook = await workbookOf();
  expect(
    rowsOf(workbook, 'Theo hạn chế').map((row) => [
      row['Nội dung'],
      row['Phải báo cáo'],
      row['Đúng hạn'],
      row['Chưa báo cáo'],
    ]),
  ).toEqual([
    ['Công tác phòng dịch còn chậm', 2, 1, 1],
    ['(Nội dung mật, không nêu ở đây)', 1, 1, 0],
    ['Cộng', 3, 2, 1],
  ]);
  expect(
    rowsOf(workbook, 'Theo đơn vị').map((row) => [
      row['Đơn vị'],
      row['Chưa báo cáo'],
      row['Nhiệm vụ chưa có báo cáo'],
    ]),
  ).toEqual([
    ['Tên cong-an-tinh', 0, null],
    ['Tên so-noi-vu', 1, '7.1'],
    ['Tên so-y-te', 0, null],
    ['Cộng', 1, null],
  ]);
  const sheet = workbook.getWorksheet('Theo đơn vị');
  expect(sheet?.autoFilter).toMatch(new RegExp(`:[A-Z]+${String((sheet?.rowCount ?? 0) - 1)}$`));
  const overview = rowsOf(workbook, 'Tổng quan').filter((row) => row['Chỉ tiêu'] === 'Chưa báo cáo');
  expect(overview).toMatchObject([{ 'Quý III/2022': 0, 'Tăng, giảm': 1 }]);
});

test('money and quantities are numbers as the unit gave them, moments and dates are real', async () => {
  const workbook = await workbookOf();
  expect(
    rowsOf(workbook, 'Số liệu').map((row) => [row['Chỉ tiêu'], row['Giá trị'], row['Đơn vị tính']]),
  ).toEqual([
    ['-2+3', 12.5, 'tỷ đồng'],
    ['Số người', 1_250_000, 'người'],
    ['(Nội dung mật, không nêu ở đây)', null, null],
  ]);
  const [, reporting] = rowsOf(workbook, 'Nhiệm vụ');
  expect(reporting).toMatchObject({
    'Gửi lúc': new Date('2022-09-14T16:30:00Z'),
    Hạn: new Date('2022-12-31T00:00:00Z'),
    '%': 40,
    'Hạn chế': 7,
  });
  expect(rowsOf(workbook, 'Kiến nghị')).toMatchObject([
    { 'Gửi lúc': new Date('2022-08-01T08:05:00Z'), 'Kết quả': 'Chưa trả lời' },
  ]);
});

test('no cell is a formula: what looks like one is text, and stays text when it is edited', async () => {
  const workbook = await workbookOf({ withConfidential: true });
  const suspicious: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
        expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
        if (typeof cell.value !== 'string' || !/^[=+\-@]/.test(cell.value)) return;
        expect(cell.numFmt).toBe('@');
        suspicious.push(cell.value);
      });
    });
  expect(new Set(suspicious)).toEqual(new Set(['+ rà soát', formula, '@SUM(A1)', '-2+3']));
});

test('what cannot stand in a workbook is left out of a text, and the file still opens', async () => {
  const strange = { ...synthesis, planTitle: 'Kế hoạch\u0000\ufffe \ud83d 2022' };
  const read = await readXlsx(
    await writeSynthesisXlsx({ synthesis: strange, nameOf: (id) => ({ vi: id, en: id }) }),
  );
  const cell = read.ok ? read.sheets[0]?.rows[0]?.cells.get(1) : undefined;
  expect(cell).toEqual({ kind: 'text', text: 'Kế hoạch \ufffd 2022' });
});

test('confidential texts and figures are left out with a note while the counts stay, unless they are asked for', async () => {
  const open = JSON.stringify(valuesOf(await workbookOf()));
  for (const secret of ['Hạn chế mật', 'Việc mật', 'Kết quả mật', 'Số vụ'])
    expect(open).not.toContain(secret);
  expect(open).toContain('Nội dung của các hạn chế thuộc diện mật không nêu trong tệp này');
  const whole = JSON.stringify(valuesOf(await workbookOf({ withConfidential: true })));
  for (const secret of ['Hạn chế mật', 'Việc mật', 'Kết quả mật', 'Số vụ']) expect(whole).toContain(secret);
  expect(whole).not.toContain('Nội dung mật, không nêu ở đây');
});

test('the same workbook is written in English', async () => {
  const workbook = await workbookOf({ language: 'en' });
  expect(workbook.worksheets[1]?.name).toBe('By shortcoming');
  expect(rowsOf(workbook, 'By unit')[1]).toMatchObject({ Unit: 'so-noi-vu', Missing: 1 });
});

test('of a collective those who did not report are named, with the task', async () => {
  const members: Synthesis = synthesisOf(lives());
  const [row] = rowsOf(await workbookOf({ synthesis: members }), 'Nhiệm vụ chung');
  expect(row).toMatchObject({
    'Số đơn vị': 2,
    'Đã báo cáo': 1,
    'Chưa báo cáo': 1,
    'Đơn vị: Chưa báo cáo': 'Tên so-noi-vu',
  });
});

test('in each table of a whole plan the rows add up to the sums under them, and every task of every unit has its row', async () => {
  const behaviour: Behaviour = {
    seed: 3,
    profiles: [
      { name: 'prompt', share: 0.6, spreadWorkingDays: 3, nilReportShare: 0.3 },
      { name: 'late', share: 0.2, lateWorkingDays: 3 },
      { name: 'silent', share: 0.2, silentFor: ['quarterlyReport'] },
    ],
    dpi: { afterWorkingDays: 2, returnShare: 0.3 },
  };
  const [, whole] = twoQuarters({ tasks: tasksOf({ text: sampleText }), behaviour }).syntheses;
  const workbook = await workbookOf({ synthesis: whole });
  const counted = ['Phải báo cáo', 'Đúng hạn', 'Muộn', 'Không phát sinh', 'Chưa báo cáo'] as const;
  const sumsOf = (rows: ReturnType<typeof rowsOf>) =>
    counted.map((title) => rows.reduce((sum, row) => sum + Number(row[title]), 0));
  const { owed, inTime, late, nil, missing } = whole.counts;
  for (const name of ['Theo hạn chế', 'Theo đơn vị']) {
    const rows = rowsOf(workbook, name);
    expect(sumsOf(rows.slice(0, -1))).toEqual([owed, inTime, late, nil, missing]);
    expect(sumsOf(rows.slice(-1))).toEqual([owed, inTime, late, nil, missing]);
  }
  expect(sumsOf(rowsOf(workbook, 'Theo nhiệm vụ'))).toEqual([owed, inTime, late, nil, missing]);
  const lines = rowsOf(workbook, 'Nhiệm vụ');
  expect(lines).toHaveLength(whole.counts.tasks);
  expect(lines.filter((row) => row['Báo cáo'] === 'Chưa báo cáo')).toHaveLength(missing);
  expect(lines.filter((row) => row['Báo cáo'] === 'Muộn')).toHaveLength(late);
});

function valuesOf(workbook: ExcelJS.Workbook): unknown[] {
  const values: unknown[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      values.push(row.values);
    });
  return values;
}
