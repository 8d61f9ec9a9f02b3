import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOf, toInstant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import { foldDiacritics } from '../../domain/text/fold.js';
import { partsOf } from '../papers/docx-parts.js';
import type { Answer } from '../support/api.js';
import { aroundOf } from './around.js';
import { askCell } from './ask-cell.js';
import { centreOf } from './matrix/centre.js';
import { actorOfColumn, columnsOf } from './matrix/columns.js';
import type { Centre } from './matrix/expected.js';
import { requestOf } from './matrix/requests.js';
import { rows } from './matrix/rows.js';
import { colleague, evidenceOf, storePaper, storeSynthesis, storeThings } from './matrix/stored-things.js';
import { planId } from './plan-id.js';
import { type Province, startProvince } from './province.js';
import { secretPlan, secretWords } from './secret-plan.js';

const now = toInstant(Date.now());
const today = dateOf(now);
const head: Actor = { person: 'm-thu-truong', role: 'unitHead', unit: 'so-y-te' };

let province: Province;
let centres: readonly Centre[];
beforeAll(async () => {
  province = await startProvince();
  const views = (await province.views()).filter(({ unit }) => unit === 'so-y-te');
  const secret = views.find(({ confidential }) => confidential);
  if (!secret) throw new Error('no confidential task');
  province.api.as(colleague);
  for (const view of views)
    await storeThings({ store: province.store, view, columns: columnsOf(aroundOf(view)) });
  await storePaper({ store: province.store, unit: 'so-y-te' });
  await writeSecrets(secret.taskId);
  const period = await storeSynthesis(province.store);
  centres = views.map((view) => centreOf({ view, around: aroundOf(view), today, period }));
});
afterAll(() => province.end());

/** Everybody who is not in the confidential shortcoming. */
function strangers(): readonly Actor[] {
  const secret = centres.find(({ task }) => task.confidential);
  if (!secret) throw new Error('no confidential task');
  const around = aroundOf(secret.task);
  const letters = ['C', 'F', 'G', 'H', 'I', 'L', 'O'];
  return columnsOf(around)
    .filter(({ id }) => letters.includes(id))
    .map((column) => {
      const { delegation: _, ...actor } = actorOfColumn(column);
      return actor;
    });
}

test('whoever is not in a confidential shortcoming finds no word of it in any answer of any operation', async () => {
  let answers = 0;
  for (const as of strangers())
    for (const centre of centres)
      for (const row of rows) {
        const [column] = columnsOf(aroundOf(centre.task)).filter(({ person }) => person.id === as.person);
        if (!column) throw new Error(`${as.person} has no column`);
        // Whoever sends the words himself may get them back.
        if (row.operation.id === 'previewPlan') continue;
        const answer = await askCell({
          api: province.api,
          as,
          ...requestOf({ row, column, centre, now }),
        });
        answers += 1;
        expect([row.operation.id, as.person, secretsIn(answer)]).toEqual([row.operation.id, as.person, []]);
      }
  process.stdout.write(`${String(answers)} answers to strangers, no confidential word in any\n`);
}, 400_000);

test('whoever is in it finds the words: the search for leaks would see them', async () => {
  const found = await province.api.ask({ as: head, path: '/tasks' });
  expect(secretsIn(found)).toEqual([...secretWords].filter((word) => word !== 'kim ngân'));
});

test('no search, filter or page tells a stranger that there is something', async () => {
  const words = fc.constantFrom(
    ...secretWords,
    'kho',
    'kiem ke',
    'thay khoa',
    'so bao duong',
    '2',
    'cong an',
  );
  const query = fc.record(
    {
      q: fc.oneof(
        words,
        words.map(foldDiacritics),
        fc.tuple(words, words).map((two) => two.join(' ')),
      ),
      plan: fc.constant(planId),
      shortcoming: fc.constantFrom('1', '2', '3'),
      task: fc.constantFrom('1', '2'),
      unit: fc.constantFrom('so-y-te', 'cong-an-tinh', 'so-giao-thong-van-tai'),
      phase: fc.constantFrom('assigned', 'accepted'),
      duty: fc.constantFrom('acceptance', 'completion'),
      overdue: fc.constantFrom('true', 'false'),
      limit: fc.constantFrom('1', '2', '50'),
    },
    { requiredKeys: [] },
  );
  const actors = strangers();
  for (const given of fc.sample(query, { numRuns: 150, seed: 14 }))
    for (const as of actors) {
      const path = `/tasks?${new URLSearchParams(given as Record<string, string>).toString()}`;
      const answer = await province.api.ask({ as, path });
      const { total = 0, rows: shown = [] } = answer.body as {
        total?: number;
        rows?: { confidential: boolean }[];
      };
      expect([path, as.person, answer.status, secretsIn(answer)]).toEqual([path, as.person, 200, []]);
      expect(shown.filter(({ confidential }) => confidential)).toEqual([]);
      // Of three shortcomings one is confidential: two open tasks are the most that a stranger can count.
      expect(total).toBeLessThanOrEqual(2);
    }
}, 400_000);

test('a changed text is refused with its differences, and those with the words that the caller may read', async () => {
  const changed = secretPlan.replaceAll('kim ngân', 'sắt').replaceAll('hổ phách', 'chung');
  const as: Actor = { person: 'm-quan-tri', role: 'administrator' };
  const body = { text: changed.replaceAll('thạch anh', 'đồ đạc'), planId };
  const answer = await province.api.ask({ as, method: 'POST', path: '/plans', body });
  expect(answer.status).toBe(409);
  expect(secretsIn(answer)).toEqual([]);
});

/** The unit writes of its confidential task in every way that there is just now. */
async function writeSecrets(taskId: string): Promise<void> {
  const words = 'Kho hổ phách, khóa kim ngân, hòm thạch anh';
  const send = async (as: Actor, command: object) => {
    const path = `/tasks/${taskId}/commands`;
    const { status, body } = await province.api.ask({ as, method: 'POST', path, body: { command } });
    expect([status, body]).toEqual([200, expect.anything()]);
  };
  const officer: Actor = { person: 'm-can-bo', role: 'officer', unit: 'so-y-te' };
  const due = addDays(today, 20);
  await send(officer, { type: 'acceptAssignment' });
  await send(officer, {
    type: 'draftPlan',
    content: {
      steps: [{ text: words, person: 'an', due }],
      directedBy: words,
      completion: due,
      causes: [{ text: words, nature: 'objective' }],
    },
  });
  await send(officer, { type: 'recordProgress', text: words, evidence: [evidenceOf({ taskId })] });
  await send(head, { type: 'petition', to: 'viceChairman', text: words });
}

/** The secret words in an answer, however it is packed. */
function secretsIn({ bytes }: Answer): readonly string[] {
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const texts = packed
    ? [...partsOf(bytes).values()].map((part) => part.toString('utf8'))
    : [bytes.toString('utf8')];
  const said = foldDiacritics(texts.join('\n').normalize('NFC'));
  return secretWords.filter((word) => said.includes(foldDiacritics(word)));
}
