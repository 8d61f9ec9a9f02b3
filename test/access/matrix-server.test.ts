import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf, toInstant } from '../../domain/calendar/instant.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { type Answer, codeOf } from '../support/api.js';
import { aroundOf } from './around.js';
import { askCell } from './ask-cell.js';
import { centreOf, delegationFrom } from './matrix/centre.js';
import { actorOfColumn, columnsOf } from './matrix/columns.js';
import { documentedOutcome } from './matrix/documented.js';
import type { Centre, Outcome } from './matrix/expected.js';
import { requestOf } from './matrix/requests.js';
import { type Row, rows } from './matrix/rows.js';
import {
  colleague,
  evidenceOf,
  storeCheckpoint,
  storePaper,
  storeSynthesis,
  storeThings,
} from './matrix/stored-things.js';
import { type Province, startProvince } from './province.js';

const now = toInstant(Date.now());
const today = dateOf(now);

let province: Province;
let period: string;
beforeAll(async () => {
  province = await startProvince();
  province.api.as(colleague);
  period = await storeSynthesis(province.store);
  await storeCheckpoint(province.store);
  await storePaper({ store: province.store, unit: 'so-y-te' });
});
afterAll(() => province.end());

test('every person gets from the real server what the page of authorization says, for every operation and an open and a confidential task', async () => {
  const views = (await province.views()).filter(({ unit }) => unit === 'so-y-te');
  for (const view of views) {
    await storeThings({ store: province.store, view, columns: columnsOf(aroundOf(view)) });
    await begin(view);
  }
  let cells = 0;
  const wrong: string[] = [];
  for (const view of views) {
    const around = aroundOf(view);
    const lent = await province.store.task(view.taskId);
    if (!lent) throw new Error('the task is gone');
    const centre = centreOf({ view: lent, around, today, period });
    const all = rows.flatMap((row) =>
      columnsOf(around).map((column) => ({
        row,
        column,
        expected: documentedOutcome({ row, column, isConfidential: view.confidential }),
      })),
    );
    // What is refused leaves no trace; what is allowed may change the task, and comes last.
    for (const cell of [...all.filter(isRefused), ...all.filter((one) => !isRefused(one))]) {
      const { row, column, expected } = cell;
      const { delegation: _, ...as } = actorOfColumn(column);
      const answer = await askCell({ api: province.api, as, ...requestOf({ row, column, centre, now }) });
      cells += 1;
      if (outcomeOf({ row, answer }) !== expected) wrong.push(describe({ ...cell, centre, answer }));
    }
  }
  process.stdout.write(
    `${String(cells)} cells of the matrix of authorization, ${String(wrong.length)} not as the page says\n`,
  );
  expect(wrong).toEqual([]);
  expect(views.map(({ confidential }) => confidential).sort()).toEqual([false, true]);
  expect(cells).toBe(2 * rows.length * 15);
}, 1_200_000);

test('without a login every operation is answered 401', async () => {
  const [view] = await province.views();
  if (!view) throw new Error('no task');
  const around = aroundOf(view);
  const centre = centreOf({ view, around, today, period });
  const [column] = columnsOf(around);
  if (!column) throw new Error('no person');
  for (const row of rows) {
    const { status } = await askCell({ api: province.api, ...requestOf({ row, column, centre, now }) });
    expect([row.operation.id, status]).toEqual([row.operation.id, 401]);
  }
});

/** The unit has begun, with a file as evidence; its head has lent his authority, and the view of the task says so. */
async function begin(view: TaskView): Promise<void> {
  const { principal } = centreOf({ view, around: aroundOf(view), today, period });
  const progress = { type: 'recordProgress', text: 'Đã làm.', evidence: [evidenceOf(view)] };
  const lending = delegationFrom({ from: today, until: addDays(today, 30) });
  for (const command of [{ type: 'acceptAssignment' }, progress, lending]) {
    const path = `/tasks/${view.taskId}/commands`;
    const { status, body } = await province.api.ask({
      as: principal,
      method: 'POST',
      path,
      body: { command },
    });
    expect([command.type, status, body]).toEqual([command.type, 200, expect.anything()]);
  }
  await province.holds(async () => ((await province.store.task(view.taskId))?.delegates.length ?? 0) > 0);
}

function isRefused({ expected }: { expected: Outcome }): boolean {
  return expected !== 'allowed';
}

function outcomeOf({
  row: { operation },
  answer: { status: whole, body },
}: {
  row: Row;
  answer: Answer;
}): Outcome | 'unknown' {
  // In bulk each command has an answer of its own.
  const [item] = (body as { results?: { problem?: { status: number } }[] } | undefined)?.results ?? [];
  const status =
    operation.id === 'giveTaskCommands' && whole === 200 ? (item?.problem?.status ?? 200) : whole;
  if (status === 403) return 'refused';
  if (status === 404) return 'hidden';
  return status === 401 || status >= 500 ? 'unknown' : 'allowed';
}

function describe({
  row: { operation, variant },
  column,
  centre,
  expected,
  answer,
}: {
  row: Row;
  column: ReturnType<typeof columnsOf>[number];
  centre: Centre;
  expected: Outcome;
  answer: Answer;
}): string {
  const what = variant ? ` ${variant.kind === 'paper' ? variant.about : variant.type}` : '';
  const task = centre.task.confidential ? 'confidential' : 'open';
  return `${operation.id}${what} by ${column.who.en}, ${task} task: ${expected}, but ${String(answer.status)} ${String(codeOf(answer))}`;
}
