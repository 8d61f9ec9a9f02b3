import { expect, test } from '@jest/globals';
import type { Life } from '../task/fixtures.js';
import { accepted, frozenAt, nil, reports, synthesisOf } from './lives.js';

const units = Array.from({ length: 27 }, (_, index) => `ubnd-huyen-${String(index + 1).padStart(2, '0')}`);
const silent = ['ubnd-huyen-04', 'ubnd-huyen-19'];

function lifeOf(unit: string, index: number): Life {
  const life = accepted(unit);
  if (silent.includes(unit)) return life.until(frozenAt);
  const moment = { date: index === 26 ? '2022-09-20' : '2022-09-14', time: '09:00' };
  return reports({ life, moment, ...(index === 0 && { content: nil }) }).until(frozenAt);
}

const synthesis = synthesisOf([...units.map(lifeOf), accepted('so-y-te', { taskNumber: 2 }).until(frozenAt)]);

test('of a collective of 27 members of which 25 reported, the two are named', () => {
  expect(synthesis.collectives).toEqual([
    {
      shortcoming: 7,
      taskNumber: 1,
      members: 27,
      reported: 25,
      missing: silent,
      late: ['ubnd-huyen-27'],
      nil: ['ubnd-huyen-01'],
      returned: [],
      notOwed: [],
    },
  ]);
});

test('the two are counted and named among the units too, and a task of one unit is no collective', () => {
  expect(synthesis.counts).toMatchObject({
    tasks: 28,
    owed: 28,
    reported: 25,
    inTime: 24,
    late: 1,
    nil: 1,
    missing: 3,
  });
  const missing = synthesis.units.filter((unit) => unit.missing.length > 0);
  expect(missing.map(({ unit, missing: tasks }) => [unit, tasks])).toEqual([
    ['so-y-te', ['ke-hoach-2022/7.2/so-y-te']],
    ...silent.map((unit) => [unit, [`ke-hoach-2022/7.1/${unit}`]]),
  ]);
});
