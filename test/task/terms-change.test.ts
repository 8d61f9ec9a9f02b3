import { expect, test } from '@jest/globals';
import { termsChange } from '../../domain/task/terms-change.js';
import { accepted, launched } from './bad-input/ready.js';
import { at, calendar, dpi, policy } from './fixtures.js';
import { chairman } from './properties/people.js';

const name = { vi: 'Nghỉ phòng chống bão', en: 'Storm' };
const now = at('2022-07-21', '09:00');

test('what a change of calendar would do is what the command then does', () => {
  const life = accepted().until(now);
  const storm = {
    ...calendar,
    version: 2,
    daysOff: [...calendar.daysOff, { from: '2022-07-25', to: '2022-07-26', name }],
  };
  const before = life.state;
  const changes = termsChange({ state: before, calendar: storm, now });
  life.does(now, dpi, { type: 'changeCalendar', calendar: storm, reason: 'Bão' });
  const moved = Object.values(life.state.obligations).filter(
    ({ id, due }) => before.obligations[id]?.due !== due,
  );
  expect(moved.length).toBeGreaterThan(0);
  expect(
    changes.filter(({ due, newDue }) => due !== newDue).map(({ obligation, newDue }) => [obligation, newDue]),
  ).toEqual(moved.map(({ id, due }) => [id, due]));
  for (const { obligation, newRung } of changes)
    expect(life.state.obligations[obligation]?.schedule).toContainEqual(newRung);
});

test('another policy moves no date, but says which rung comes at another moment', () => {
  const { state } = launched().until(now);
  const later = policy.ladders.unit.map((rung) => (rung.side === 'after' ? { ...rung, at: '12:00' } : rung));
  const slower = { ...policy, version: 2, ladders: { ...policy.ladders, unit: later } } as const;
  const changes = termsChange({ state, policy: slower, now });
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.map(({ due, newDue }) => due === newDue)).toEqual(changes.map(() => true));
  expect(termsChange({ state, policy: { ...policy, version: 2 }, now })).toEqual([]);
});

test('nothing changes for a task that is closed', () => {
  const { state } = launched().does(now, chairman, { type: 'withdraw', reason: 'Trùng nhiệm vụ' });
  const none = {
    ...policy,
    acceptanceWorkingDays: 9,
    ladders: { ...policy.ladders, unit: policy.ladders.focal },
  };
  expect(termsChange({ state, policy: none, now })).toEqual([]);
});
