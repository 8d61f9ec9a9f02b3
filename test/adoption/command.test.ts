import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import ExcelJS from 'exceljs';
import { startTasksWith } from '../../activities/start-tasks.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { eventsOfPast } from '../../domain/adoption/past.js';
import { fold } from '../../domain/task/evolve.js';
import type { PlanLaunchInput, RemediationTaskInput } from '../../workflows/messages.js';
import { dondoc, sampleFile, temporaryFolder } from '../cli/run-dondoc.js';
import { TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';

const folder = temporaryFolder();
const administrator = { person: 'quan-tri', role: 'administrator' } as const;
const started: RemediationTaskInput[] = [];
let database: TestDatabase;
let store: Store;
let api: TestApi;

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store, client: clientThatStarts() });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await database.drop();
  folder.remove();
});

/** In Temporal's place: a launch is carried out at once, and what each task is started with is kept. */
function clientThatStarts(): Client {
  const start = async (type: string, { args: [input] }: { args: readonly unknown[] }) => {
    if (type === 'remediationTask') started.push(input as RemediationTaskInput);
    else {
      const launch = startTasksWith({
        store,
        client: { workflow: { start } } as unknown as Client,
        startPeriod: () => Promise.resolve(),
      });
      await new MockActivityEnvironment().run(launch, input as PlanLaunchInput);
    }
  };
  return { workflow: { start } } as unknown as Client;
}

function run(...args: readonly string[]) {
  return dondoc({ args, env: api.environmentOf(administrator) });
}

/** The template of the sample plan, with the cells of some rows filled in by their column's title. */
async function filled(
  name: string,
  rows: Readonly<Record<number, Readonly<Record<string, ExcelJS.CellValue>>>>,
) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(folder.path('form.xlsx'));
  const sheet = workbook.getWorksheet('Hiện trạng');
  const titles = (sheet?.getRow(1).values ?? []) as readonly unknown[];
  for (const [row, cells] of Object.entries(rows)) {
    for (const [title, value] of Object.entries(cells)) {
      const column = titles.findIndex((header) => String(header).startsWith(title));
      const cell = sheet?.getCell(Number(row), column);
      if (cell) cell.value = value;
    }
  }
  await workbook.xlsx.writeFile(folder.path(name));
  return folder.path(name);
}

test('adopt-template writes a form of the whole plan, and never over a file that is there', async () => {
  const args = ['plan', 'adopt-template', sampleFile, '-o', folder.path('form.xlsx')];
  const made = await run(...args, '--launched-on', '2022-07-25', '--as-of', '2022-10-03', '--json');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out.toString())).toMatchObject({ rows: 168, periods: ['2022-Q3', '2022-Q4'] });
  const again = await run(...args, '--lang', 'en');
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/form\.xlsx: this file is there already and is not overwritten/);
});

test('a state with problems launches nothing and names each at its row and column', async () => {
  const state = await filled('bad.xlsx', {
    2: { 'Tiếp nhận ngày': new Date('2022-07-20T00:00:00Z') },
    3: { 'Xác nhận hoàn thành ngày': '1/9/2022' },
    4: { 'Mã đơn vị': 'so-khong-co' },
  });
  const refused = await run('plan', 'adopt', sampleFile, '--state', state, '--lang', 'en', '--json');
  expect(refused.code).toBe(2);
  const lines = refused.err.trim().split('\n');
  expect(lines[0]).toBe('The state of the plan has 4 problems; nothing was launched.');
  expect(lines[1]).toBe(
    'row 2, column H: "Accepted on": 2022-07-20 is before the tasks were given out on 2022-07-25.',
  );
  expect(lines[2]).toMatch(
    /^row 3, column \w+: "Completion verified on": needs "Completion proposed on" as well\.$/,
  );
  expect(lines[3]).toMatch(
    /^row 4, column C: Task 1\.\d+ of the plan is not given to the unit "so-khong-co"\.$/,
  );
  expect(lines[4]).toMatch(/^There is no row for task 1\.\d+\//);
  const { problems } = JSON.parse(refused.out.toString()) as { problems: readonly unknown[] };
  expect(problems[0]).toMatchObject({ row: 2, column: 'H', code: 'beforeLaunch' });
  expect(await store.plans()).toEqual([]);
  expect(started).toEqual([]);
});

test('a file that is no workbook is refused in a sentence; no server is 3', async () => {
  writeFileSync(folder.path('words.xlsx'), 'không phải bảng tính');
  const words = await run('plan', 'adopt', sampleFile, '--state', folder.path('words.xlsx'));
  expect(words).toMatchObject({ code: 2, err: `${folder.path('words.xlsx')}: không phải tệp .xlsx.\n` });
  const none = await run('plan', 'adopt', sampleFile, '--state', folder.path('none.xlsx'));
  expect(none).toMatchObject({ code: 2, err: `${folder.path('none.xlsx')}: không có tệp này.\n` });
  const alone = await dondoc({
    args: ['plan', 'adopt', sampleFile, '--state', folder.path('form.xlsx')],
    env: { DONDOC_URL: 'http://127.0.0.1:9' },
  });
  expect(alone.code).toBe(3);
});

test('a plan under way is taken over: each task starts from its own past; the same again is welcome, another state is not', async () => {
  const state = await filled('good.xlsx', {
    2: {
      'Tiếp nhận ngày': new Date('2022-07-27T00:00:00Z'),
      'Báo cáo 2022-Q3: gửi ngày': '14/9/2022',
      'Báo cáo 2022-Q3: không phát sinh': 'x',
    },
  });
  const taken = await run('plan', 'adopt', sampleFile, '--state', state, '--json');
  expect(taken.code).toBe(0);
  expect(JSON.parse(taken.out.toString())).toMatchObject({ workflows: 168, adopted: 168 });
  expect(started).toHaveLength(168);
  const states = started.map(({ terms, adopted: past }) => past && fold(eventsOfPast({ terms, past })));
  expect(states.map((each) => each?.launchedAt)).toEqual(started.map(() => '2022-07-25T08:00:00.000+07:00'));
  expect(states[0]).toMatchObject({
    phase: 'accepted',
    reports: { '2022-Q3': { content: { kind: 'nil' } } },
  });
  expect(states[1]).toMatchObject({ phase: 'assigned' });

  expect(await run('plan', 'adopt', sampleFile, '--state', state)).toMatchObject({ code: 0 });
  const other = await run('plan', 'adopt', sampleFile, '--state', folder.path('form.xlsx'), '--lang', 'en');
  expect(other.code).toBe(2);
  expect(other.err).toMatch(/was launched from another state; nothing was changed/);
});
