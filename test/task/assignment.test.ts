import { expect, test } from '@jest/globals';
import { successorsOf } from '../../domain/task/successors.js';
import { at, dpi, head, Life, officer, stranger } from './fixtures.js';

const launched = at('2022-07-20', '08:00');
const nextDay = at('2022-07-21', '09:00');

test('a returned assignment makes DPI owe an answer; its confirmation makes the unit owe acceptance anew', () => {
  const life = new Life(launched).does(nextDay, head, {
    type: 'returnAssignment',
    reason: 'Thuộc Sở Tài chính',
  });
  expect(life.state.phase).toBe('returned');
  expect(life.state.obligations['returnAnswer/1']).toMatchObject({
    due: '2022-07-25',
    debtor: { kind: 'focal' },
  });
  life.does(at('2022-07-25', '10:00'), dpi, { type: 'confirmAssignment', reason: 'Đúng chức năng của Sở' });
  expect(life.state.obligations['acceptance/2']).toMatchObject({
    due: '2022-07-27',
    debtor: { unit: 'so-y-te' },
  });
});

test('DPI that does not answer a return is pressed up to the chairman, without a rung to itself', () => {
  const life = new Life(launched)
    .does(nextDay, head, { type: 'returnAssignment', reason: 'Không thuộc chức năng' })
    .until(at('2022-08-31', '00:00'));
  expect(life.rungs('returnAnswer/1').map((rung) => rung.split(' ')[0])).toEqual([
    'reminder1',
    'overdue',
    'viceChairman',
    'chairman',
  ]);
});

test('a reassigned task closes here and goes on with the other unit, with everything that was owed ended', () => {
  const life = new Life(launched)
    .does(nextDay, head, { type: 'returnAssignment', reason: 'Không thuộc chức năng' })
    .does(at('2022-07-22', '09:00'), dpi, {
      type: 'reassign',
      units: ['so-tai-chinh'],
      reason: 'Đúng chức năng',
    });
  expect(life.state.phase).toBe('closed');
  expect(Object.values(life.state.obligations).every(({ outcome }) => outcome !== undefined)).toBe(true);
  expect(successorsOf(life.state).map(({ brief }) => [brief.taskId, brief.unit, brief.coordinators])).toEqual(
    [['ke-hoach-2022/7.1/so-tai-chinh', { kind: 'named', id: 'so-tai-chinh' }, []]],
  );
});

test('where the plan names no unit, DPI owes the naming, and each unit that it names gets a task of its own', () => {
  const life = new Life(launched, {
    taskId: 'ke-hoach-2022/4.5/cho-xac-dinh',
    unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' },
  });
  expect(Object.keys(life.state.obligations)).toEqual(['unitNaming/1']);
  life.does(nextDay, dpi, {
    type: 'nameUnits',
    units: ['so-xay-dung', 'so-y-te'],
    reason: 'Chủ đầu tư dự án',
  });
  expect(successorsOf(life.state).map(({ brief }) => brief.taskId)).toEqual([
    'ke-hoach-2022/7.1/so-xay-dung',
    'ke-hoach-2022/7.1/so-y-te',
  ]);
});

test('a command from the wrong person, in the wrong state, twice, or without a reason is refused with its code', () => {
  const life = new Life(launched);
  expect(life.tries(nextDay, stranger, { type: 'acceptAssignment' })).toBe('notAuthorized');
  expect(life.tries(nextDay, officer, { type: 'returnAssignment', reason: 'x' })).toBe('notAuthorized');
  expect(life.tries(nextDay, head, { type: 'returnAssignment', reason: '  ' })).toBe('reasonRequired');
  expect(life.tries(nextDay, dpi, { type: 'confirmAssignment', reason: 'x' })).toBe('notNow');
  life.does(nextDay, officer, { type: 'acceptAssignment' });
  expect(life.tries(nextDay, officer, { type: 'acceptAssignment' })).toBe('notNow');
});
