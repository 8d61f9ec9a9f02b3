import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readAdoption } from '../../documents/read-adoption.js';
import { writeAdoptionTemplate } from '../../documents/write-adoption-template.js';
import { readZipDirectory } from '../../documents/zip/read-directory.js';
import { unpackEntry } from '../../documents/zip/unpack-entry.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import { columnsFor } from '../../domain/adoption/columns.js';
import { brief } from '../task/fixtures.js';

const periods = ['2022-Q3', '2022-Q4'];
const other = { ...brief, taskId: 'ke-hoach-2022/7.2/so-xay-dung', taskNumber: 2, text: '=1+1 rà soát' };
const columns = columnsFor(periods).map(({ field }) => field);

function template(): Promise<Buffer> {
  return writeAdoptionTemplate({
    briefs: [brief, other],
    periods,
    launchedOn: '2022-07-20',
    nameOf: (id) => ({ vi: `Tên ${id}`, en: id }),
  });
}

/** The template with cells filled in by hand: `{ 'acceptedOn 2': … }` is that column of sheet row 2. */
async function filled(
  cells: Readonly<Record<string, ExcelJS.CellValue>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  type Bytes = Parameters<typeof workbook.xlsx.load>[0];
  await workbook.xlsx.load((await template()) as unknown as Bytes);
  const sheet = workbook.getWorksheet('Hiện trạng');
  for (const [place, value] of Object.entries(cells)) {
    const [field = '', row] = place.split(' ');
    const cell = sheet?.getCell(Number(row), columns.indexOf(field) + 1);
    if (cell) cell.value = value;
  }
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function problemsOf(bytes: Buffer): Promise<readonly string[]> {
  const read = await readAdoption(bytes);
  if (read.ok) return [];
  return read.problems.map(({ row, column, code }) => `${column ?? ''}${String(row ?? '')} ${code}`);
}

test('the template has a row for each task and unit, a frozen header with filters, and columns that show dates', async () => {
  const workbook = new ExcelJS.Workbook();
  type Bytes = Parameters<typeof workbook.xlsx.load>[0];
  await workbook.xlsx.load((await template()) as unknown as Bytes);
  const sheet = workbook.getWorksheet('Hiện trạng');
  expect(sheet?.rowCount).toBe(3);
  expect([1, 2, 3, 4].map((column) => sheet?.getCell(2, column).value)).toEqual([
    7,
    1,
    'so-y-te',
    'Tên so-y-te',
  ]);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBeTruthy();
  expect(sheet?.getColumn(columns.indexOf('acceptedOn') + 1).numFmt).toBe('dd/mm/yyyy');
  expect(sheet?.getCell(3, columns.indexOf('taskText') + 1).type).toBe(ExcelJS.ValueType.String);
  expect(workbook.getWorksheet('Kế hoạch')?.getCell(2, 1).value).toEqual(new Date('2022-07-20T00:00:00Z'));
});

test('the template read back as it is knows every row and nothing else', async () => {
  const read = await readAdoption(await template());
  expect(read).toMatchObject({
    ok: true,
    adoption: {
      launchedOn: '2022-07-20',
      rows: [
        { shortcoming: 7, task: 1, unit: 'so-y-te' },
        { shortcoming: 7, task: 2, unit: 'so-xay-dung' },
      ],
    },
  });
  expect(read.ok && Object.keys(read.adoption.rows[0] ?? {})).toEqual(['shortcoming', 'task', 'unit']);
});

test('what is filled in is read as facts: real dates, dates as text, marks, percentages, a leader, reports by quarter', async () => {
  const bytes = await filled({
    'acceptedOn 2': new Date('2022-07-21T00:00:00Z'),
    'planApprovedOn 2': '5/8/2022',
    'planCompletion 2': '2022-12-15',
    '2022-Q3.reportedOn 2': new Date('2022-09-12T00:00:00Z'),
    '2022-Q3.nil 2': 'X',
    '2022-Q3.acceptedOn 2': '16-09-2022',
    'extendedBy 2': 'chủ tịch',
    'percent 2': '40 %',
    'percent 3': 55.5,
    'remarks 3': { richText: [{ text: '=SUM' }, { text: '(A1)' }] },
  });
  const read = await readAdoption(bytes);
  expect(read.ok && read.adoption.rows).toEqual([
    {
      shortcoming: 7,
      task: 1,
      unit: 'so-y-te',
      acceptedOn: '2022-07-21',
      planApprovedOn: '2022-08-05',
      planCompletion: '2022-12-15',
      extendedBy: 'chairman',
      percent: 40,
      reports: [{ period: '2022-Q3', reportedOn: '2022-09-12', nil: true, acceptedOn: '2022-09-16' }],
    },
    { shortcoming: 7, task: 2, unit: 'so-xay-dung', percent: 55.5, remarks: '=SUM(A1)' },
  ]);
});

test('a problem that the server finds is told at the row and column of the sheet', async () => {
  const read = await readAdoption(await filled({ 'acceptedOn 3': '21/7/2022' }));
  expect(read.ok && read.placeOf({ row: 1, field: 'acceptedOn' })).toEqual({ row: 3, column: 'H' });
  expect(read.ok && read.placeOf({})).toEqual({});
});

test('a cell that cannot be read is named by row and column, all of them at once', async () => {
  const bytes = await filled({
    'acceptedOn 2': { formula: 'TODAY()', result: new Date('2022-07-21T00:00:00Z') },
    'planApprovedOn 2': '31/2/2022',
    'planCompletion 2': 44_800,
    '2022-Q4.nil 3': 'có lẽ',
    'percent 3': 'một nửa',
    'extendedBy 3': 'Giám đốc',
    'remarks 3': { error: '#N/A' },
  });
  // A number in a column that shows dates is a date; the sheet of somebody else may show it as a number.
  expect(await problemsOf(bytes)).toEqual([
    'H2 formula',
    'I2 notDate',
    'R3 notMark',
    'X3 notLeader',
    'Y3 notNumber',
    'AB3 errorValue',
  ]);
});

test('a number that is shown as a number is no date', async () => {
  const bytes = await filled({ 'acceptedOn 2': 44_763 }, (workbook) => {
    const cell = workbook.getWorksheet('Hiện trạng')?.getCell('H2');
    if (cell) cell.numFmt = '0';
  });
  expect(await problemsOf(bytes)).toEqual(['H2 numberNotDate']);
});

test('a row without its task, an unknown column, a missing one and a missing launch date are named', async () => {
  expect(await problemsOf(await filled({ 'task 3': null }))).toEqual(['B3 placeMissing']);
  const changed = await filled({ 'remarks 1': 'Ý kiến khác', 'unit 1': null }, (workbook) => {
    const cell = workbook.getWorksheet('Kế hoạch')?.getCell('A2');
    if (cell) cell.value = null;
  });
  expect(await problemsOf(changed)).toEqual(['AB1 unknownColumn', '1 columnMissing', ' launchedOnMissing']);
});

test('comments, merges, validations and named ranges over a million cells neither break the reading nor keep it busy', async () => {
  const bytes = await filled({ 'acceptedOn 2': '21/7/2022' }, (workbook) => {
    const cell = workbook.getWorksheet('Hiện trạng')?.getCell('H2');
    if (cell) cell.note = 'theo công văn';
  });
  const all = 'A1:XFD1048576';
  const heavy = rewritten(bytes, {
    'xl/workbook.xml': [
      '</sheets>',
      `</sheets><definedNames><definedName name="Vung">'Kế hoạch'!$A$1:$XFD$1048576</definedName></definedNames>`,
    ],
    'xl/worksheets/sheet1.xml': [
      '</sheetData>',
      `</sheetData><mergeCells><mergeCell ref="${all}"/></mergeCells><dataValidations><dataValidation type="list" sqref="${all}"><formula1>"x"</formula1></dataValidation></dataValidations>`,
    ],
  });
  const before = performance.now();
  expect((await readAdoption(heavy)).ok).toBe(true);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test('a file that is no workbook, is locked, damaged or a bomb is refused in a sentence, quickly', async () => {
  const codes = async (bytes: Buffer) => {
    const read = await readAdoption(bytes);
    return read.ok ? 'read' : read.message.en;
  };
  expect(await codes(Buffer.from('không phải xlsx'))).toBe('is no .xlsx file.');
  expect(await codes(Buffer.alloc(0))).toBe('is no .xlsx file.');
  expect(await codes(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toMatch(/^is protected by a password/);
  expect(await codes(bomb())).toMatch(/^is too large/);
  const whole = await template();
  expect(await codes(whole.subarray(0, whole.length - 400))).toBe('is no .xlsx file.');
  const torn = Buffer.from(whole);
  torn.fill(0x41, 60, Math.floor(whole.length / 2));
  expect(await codes(torn)).toMatch(/^is a damaged \.xlsx file/);
});

/** The workbook with a text in some of its parts replaced. */
function rewritten(bytes: Buffer, changes: Readonly<Record<string, readonly [string, string]>>): Buffer {
  const files = (readZipDirectory(bytes) ?? []).map((entry) => {
    const content = unpackEntry({ bytes, entry }) ?? Buffer.alloc(0);
    const [from, to] = changes[entry.name] ?? ['', ''];
    return {
      name: entry.name,
      content: Buffer.from(
        content.toString('utf8').replace(from, () => to),
        'utf8',
      ),
    };
  });
  return writeStoredZip(files);
}

/** A workbook part that says it unpacks to a gigabyte. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(1024 * 1024 * 128));
  const name = Buffer.from('xl/workbook.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(1024 * 1024 * 1024, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed]);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
