import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { joinedReads } from '../../activities/store/joined-reads.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { at, head } from '../task/fixtures.js';

let database: TestDatabase;
let store: Store;

beforeAll(() => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('questions that come while two are on their way are asked together; each is answered from what was read after it was asked', async () => {
  const sizes: number[] = [];
  let state = 0;
  const ask = joinedReads(async (asked: readonly number[]) => {
    sizes.push(asked.length);
    const read = state;
    await Promise.resolve();
    return { read, asked };
  });
  const first = Array.from({ length: 30 }, (_none, place) => ask(place));
  state = 1;
  const answers = await Promise.all(first);
  expect(sizes).toEqual([1, 1, 28]);
  expect(answers.map(({ asked }, place) => asked.includes(place))).toEqual(first.map(() => true));
  expect([answers[0]?.read, answers[29]?.read]).toEqual([0, 1]);
});

test('when a question fails, all that went with it hear of it, and the next is asked again', async () => {
  let away = true;
  const ask = joinedReads((asked: readonly string[]) =>
    away ? Promise.reject(new Error('the database is away')) : Promise.resolve(asked.length),
  );
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(ask));
  expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
  away = false;
  expect(await ask('a')).toBe(1);
});

test('hundreds of tasks that ask at once for what was filed hear the same as one after the other', async () => {
  const unitOf = (task: number) => ['so-y-te', 'so-tai-chinh', 'so-xay-dung'][task % 3] ?? '';
  const planOf = (task: number) => (task % 2 === 0 ? 'ke-hoach-a' : 'ke-hoach-b');
  const taskIdOf = (task: number) => `${planOf(task)}/${String(task)}/${unitOf(task)}`;
  const tasks = Array.from({ length: 300 }, (_none, place) => place);
  for (const planId of ['ke-hoach-a', 'ke-hoach-b'])
    for (const period of ['2022-Q2', '2022-Q3'])
      for (const unit of ['so-y-te', 'so-tai-chinh'])
        for (const version of [1, 2])
          await store.storeFiling({
            id: `${planId}/${period}/${unit}/${String(version)}`,
            ...{ planId, period, unit, version },
            lines: tasks
              // The second version leaves some out.
              .filter(
                (task) => unitOf(task) === unit && planOf(task) === planId && (version === 1 || task < 200),
              )
              .map((task) => ({
                taskId: taskIdOf(task),
                content: {
                  kind: 'progress' as const,
                  text: `${period}, ${String(task)}, ${String(version)}`,
                },
              })),
            draftedBy: 'an',
            filedBy: head,
            filedAt: at('2022-09-15', `0${String(version)}:00`),
          });
  const askedOf = (task: number) => ({
    taskId: taskIdOf(task),
    planId: planOf(task),
    periods: [
      { period: '2022-Q3', before: at('2022-09-15', task % 5 === 0 ? '01:30' : '24:00') },
      ...(task % 7 === 0 ? [{ period: '2022-Q2', before: at('2022-09-15', '24:00') }] : []),
    ],
  });
  const together = await Promise.all(tasks.map((task) => store.filedReports(askedOf(task))));
  const apart = [];
  for (const task of tasks) apart.push(await store.filedReports(askedOf(task)));
  expect(together).toEqual(apart);
  const textOf = (task: number) => together[task]?.map(({ content }) => 'text' in content && content.text);
  expect([5, 6, 7, 210, 8].map(textOf)).toEqual([
    [],
    ['2022-Q3, 6, 2'],
    ['2022-Q3, 7, 2', '2022-Q2, 7, 2'],
    ['2022-Q3, 210, 1', '2022-Q2, 210, 1'],
    [],
  ]);
});
