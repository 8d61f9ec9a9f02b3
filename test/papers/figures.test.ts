import { beforeAll, expect, test } from '@jest/globals';
import { vietnameseNumber } from '../../domain/papers/wording.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import { bytesOf, readBack, tablesOf } from './docx-parts.js';
import { consolidated, plan, reportOfUnit, synthesis } from './sample-papers.js';
import { nameOf } from './sample-synthesis.js';

type Rows = readonly (readonly string[])[];

let tables: readonly Rows[];
let text: string;

beforeAll(async () => {
  const bytes = await bytesOf(consolidated());
  tables = tablesOf(bytes);
  text = await readBack(bytes);
});

/** The table whose head has a title. */
function tableWith(...titles: readonly string[]): Rows {
  const found = tables.find(([head]) => titles.every((title) => head?.includes(title)));
  if (!found) throw new Error(`no table with ${titles.join(', ')}`);
  return found.slice(1);
}

const { counts } = synthesis;
const lines = synthesis.shortcomings.flatMap((one) => one.lines);

test('the sample has lines of every standing, so that no figure below is nought by chance', () => {
  const standings = new Set(lines.map(({ standing }) => standing));
  expect([...standings].sort()).toEqual(['inTime', 'late', 'missing', 'notOwed', 'returned']);
  expect(counts.nil * counts.petitionsOpen * counts.petitionsAnswered).toBeGreaterThan(0);
});

test('the general part tells the counts of the synthesis', () => {
  expect(text).toContain(
    `có ${String(counts.owed)} lượt nhiệm vụ phải báo cáo; đã báo cáo ${String(counts.reported)}`,
  );
  expect(text).toContain(
    `đúng hạn ${String(counts.inTime)}, muộn ${String(counts.late)}, báo cáo không phát sinh ${String(counts.nil)}; bị trả lại ${String(counts.returned)}; chưa báo cáo ${String(counts.missing)}.`,
  );
});

test('the table of statuses counts every task once', () => {
  const rows = tableWith('Tình trạng', 'Số lượt nhiệm vụ');
  for (const [status, count] of Object.entries(counts.byStatus)) {
    const name = officialStatusNames[status as keyof typeof officialStatusNames].vi;
    expect(rows.find(([cell]) => cell === name)?.[1]).toBe(String(count));
  }
  expect(rows).toHaveLength(Object.keys(counts.byStatus).length + 1);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['Tổng số', String(counts.tasks)]);
});

test('the table below the picture has the figures of each shortcoming', () => {
  expect(tableWith('Nội dung', 'Đúng hạn')).toEqual(
    synthesis.shortcomings.map(({ number, counts: own }) => [
      `Hạn chế ${String(number)}`,
      ...[own.inTime, own.late, own.returned, own.missing].map(String),
    ]),
  );
});

test('the table below the second picture counts every task of a shortcoming once', () => {
  const rows = tableWith('Nội dung', 'Đã hoàn thành').map((row) => row.slice(1).map(Number));
  const sums = rows.map((row) => row.reduce((sum, figure) => sum + figure, 0));
  expect(sums).toEqual(synthesis.shortcomings.map(({ counts: own }) => own.tasks));
  expect(rows.map((row) => row[2])).toEqual(
    synthesis.shortcomings.map(({ counts: own }) => own.byStatus.notDoneOverdue ?? 0),
  );
});

test('each shortcoming tells its own counts in words', () => {
  for (const { counts: own } of synthesis.shortcomings) {
    const said = [
      `Có ${String(own.tasks)} lượt nhiệm vụ; phải báo cáo ${String(own.owed)}, đã báo cáo ${String(own.reported)}`,
      ...(own.late > 0 ? [`muộn ${String(own.late)}`] : []),
      ...(own.missing > 0 ? [`chưa báo cáo ${String(own.missing)}`] : []),
    ];
    expect(text.split('\n').some((line) => said.every((words) => line.includes(words)))).toBe(true);
  }
});

test('the annex of units has a row a unit with the figures of the synthesis, and their sum', () => {
  const rows = tableWith('Đơn vị', 'Phải báo cáo');
  const figures = ({ tasks, owed, inTime, late, nil, returned, missing }: typeof counts) =>
    [tasks, owed, inTime, late, nil, returned, missing].map(vietnameseNumber);
  const ofUnits = rows.slice(0, synthesis.units.length).map((row) => row.slice(1, 9));
  expect(ofUnits).toEqual(synthesis.units.map(({ unit, counts: own }) => [nameOf(unit).vi, ...figures(own)]));
  expect(rows.at(-1)?.slice(1, 9)).toEqual(['Tổng số', ...figures(counts)]);
  const sums = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[2]), 0);
  expect(rows.at(-2)?.[1]).toBe('Chưa xác định đơn vị');
  expect(sums).toBe(counts.tasks);
});

test('the annex of tasks has every task and every unit of it once', () => {
  const rows = tableWith('Đơn vị chủ trì', 'Tiến độ (%)');
  expect(rows.filter((row) => row.length > 1)).toHaveLength(lines.length);
  const tasks = new Set(
    lines.map(({ shortcoming, taskNumber }) => `${String(shortcoming)}.${String(taskNumber)}`),
  );
  expect(rows.filter(([cell]) => cell?.startsWith('Nhiệm vụ '))).toHaveLength(tasks.size);
});

test('money and quantities stand as the units gave them', () => {
  const given = lines
    .filter(({ confidential }) => !confidential)
    .flatMap(({ report }) => report?.figures ?? []);
  expect(given.length).toBeGreaterThan(0);
  expect(tableWith('Chỉ tiêu', 'Số lượng').map((row) => row.slice(2))).toEqual(
    given.map(({ name, amount, measure }) => [name, vietnameseNumber(amount), measure]),
  );
});

test('the quarter before stands beside this one, with the difference', () => {
  const rows = tableWith('Quý II/2022', 'Quý III/2022');
  const before = synthesis.previous;
  if (!before) throw new Error('the sample has a quarter before');
  const difference = counts.missing - before.missing;
  expect(rows.find(([cell]) => cell === 'Chưa báo cáo')).toEqual([
    'Chưa báo cáo',
    String(before.missing),
    String(counts.missing),
    vietnameseNumber(difference),
  ]);
});

test('without a quarter before the report says so and draws no comparison', () => {
  const { previous, previousPeriod, ...first } = synthesis;
  const paper = consolidated({ synthesis: first });
  expect(JSON.stringify(paper.body)).toContain('kỳ báo cáo đầu tiên');
  expect(previous && previousPeriod).toBeTruthy();
});

test('of a collective the report says how many of its members reported and names the others', () => {
  const one = synthesis.collectives[0];
  if (!one) throw new Error('the sample has a collective');
  const line = text
    .split('\n')
    .find((words) => words.includes(`${String(one.reported)}/27 đơn vị đã báo cáo`));
  expect(line).toContain(`còn thiếu: UBND huyện Mường Lát và UBND huyện Quan Sơn`);
});

test('tasks of which the same is to be said stand in one line', async () => {
  const [one] = synthesis.collectives;
  if (!one) throw new Error('the sample has a collective');
  const alike = { ...synthesis, collectives: [one, { ...one, taskNumber: 9 }] };
  const read = await readBack(await bytesOf(consolidated({ synthesis: alike })));
  expect(read).toContain(`- Nhiệm vụ 1.${String(one.taskNumber)} và 1.9: ${String(one.reported)}/27`);
});

test('every unit with a missing report is named with the tasks', () => {
  for (const { unit, missing } of synthesis.units.filter((one) => one.missing.length > 0)) {
    const line = text
      .split('\n')
      .find((words) => words.startsWith(`- ${nameOf(unit).vi}: `) && words.includes('nhiệm vụ ('));
    for (const id of missing) expect(line).toContain(id.split('/')[1] ?? '?');
  }
});

test('each petition is in the table of the open or of the answered ones', () => {
  const petitions = lines.flatMap((line) => line.petitions);
  expect(tableWith('Gửi đến')).toHaveLength(petitions.filter(({ answer }) => !answer).length);
  expect(tableWith('Trả lời')).toHaveLength(petitions.filter(({ answer }) => answer).length);
});

test("a unit's report has each of its tasks with what it wrote of it", async () => {
  const unit = 'ubnd-huyen-hau-loc';
  const own = lines.filter((line) => line.unit === unit);
  const read = await readBack(await bytesOf(reportOfUnit(unit, { withConfidential: true })));
  for (const { shortcoming, taskNumber, text: task, report } of own) {
    expect(read).toContain(`Nhiệm vụ ${String(shortcoming)}.${String(taskNumber)}: ${task}`);
    if (report?.percent !== undefined) expect(read).toContain(`Tiến độ ước đạt: ${String(report.percent)}%.`);
  }
});

test("the plan's annex has every task of every unit with its date and status", async () => {
  const [rows = []] = tablesOf(await bytesOf(plan())).filter(([head]) => head?.includes('Thời hạn gốc'));
  const units = rows.slice(1).filter((row) => row.length > 1);
  expect(units.map((row) => row.at(-1))).toEqual(
    lines.map(({ officialStatus }) => officialStatusNames[officialStatus].vi),
  );
});
