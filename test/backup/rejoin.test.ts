import { expect, test } from '@jest/globals';
import { standingOf } from '../../audit/rejoin.js';
import { relivePeriod } from '../../audit/relive-period.js';
import { addDays, dateOf } from '../../domain/calendar/instant.js';
import { foldPeriod } from '../../domain/period/evolve.js';
import { periodAfter } from '../../domain/period/schedule.js';
import { lifeOf, smallPlan, smallTasks } from '../audit/bundles.js';

const [terms] = smallTasks;
if (!terms) throw new Error('no task');
const events = lifeOf({ terms, seed: 3 }).events;
const lastAct = events.findLastIndex(({ by }) => by !== undefined);
const kindOf = (of: Parameters<typeof standingOf>[0]) => standingOf(of).kind;

test('MongoDB follows where it has no more than the history, and also where it lacks some of it', () => {
  expect(kindOf({ base: 0, history: events, copy: events })).toBe('follows');
  expect(kindOf({ base: 0, history: events, copy: events.slice(0, 3) })).toBe('follows');
  expect(kindOf({ base: 0, history: events, copy: events.filter(({ sequence }) => sequence !== 2) })).toBe(
    'follows',
  );
  expect(kindOf({ base: 0, history: [], copy: [] })).toBe('follows');
});

test('what only MongoDB has is told apart by whether a person did any of it', () => {
  expect(lastAct).toBeGreaterThan(1);
  const byPeople = standingOf({ base: 0, history: events.slice(0, lastAct), copy: events });
  expect(byPeople).toEqual({ kind: 'ahead', beyond: events.slice(lastAct) });
  const timeOnly = events.map((event) => {
    const { by: _, ...rest } = event;
    return rest;
  });
  expect(kindOf({ base: 0, history: timeOnly.slice(0, 4), copy: timeOnly })).toBe('aheadByTime');
});

test('an event that is otherwise is named with all after it, and a hole in what only MongoDB has by its sequence', () => {
  const [, second] = events;
  if (!second) throw new Error('no event');
  const copy = events.map((event) =>
    event === second ? { ...event, at: '2022-07-20T08:00:01.000+07:00' } : event,
  );
  expect(standingOf({ base: 0, history: events, copy })).toEqual({ kind: 'apart', otherwise: copy.slice(1) });
  const holed = events.filter(({ sequence }) => sequence !== 4);
  expect(standingOf({ base: 0, history: events.slice(0, 2), copy: holed })).toMatchObject({
    kind: 'gap',
    sequence: 4,
  });
});

test('of a process that was carried on, MongoDB alone has what came before', () => {
  const history = events.slice(5);
  expect(kindOf({ base: 5, history, copy: events })).toBe('follows');
  expect(kindOf({ base: 5, history: [], copy: events.slice(0, 5) })).toBe('follows');
  expect(kindOf({ base: 5, history: [], copy: events.filter(({ sequence }) => sequence !== 2) })).toBe('gap');
  // A MongoDB of before the process was carried on: what was between is nowhere else, and has to be said.
  const before = standingOf({ base: 5, history, copy: events.slice(0, 3) });
  expect(before).toEqual({ kind: 'gap', sequence: 4, beyond: [] });
});

test('a period that was carried on lives on as the one that was not', () => {
  const { policy, calendar } = smallPlan;
  const leaders = { focalUnit: 'so-ke-hoach-va-dau-tu', viceChairman: 'pct', chairman: 'chu-tich' };
  const plan = { planId: 'ke-hoach', planTitle: 'Kế hoạch', ...leaders };
  const begun = '2022-07-20T08:00:00.000+07:00';
  const periodTerms = periodAfter({ date: dateOf(begun), plan, policy, calendar });
  const until = {
    kind: 'until',
    at: `${addDays(periodTerms.brief.synthesisDue, 20)}T08:00:00.000+07:00`,
  } as const;
  const whole = relivePeriod([{ kind: 'started', at: begun, terms: periodTerms }, until]);
  expect(whole.length).toBeGreaterThan(5);
  for (let known = 1; known < whole.length; known += 1) {
    // What one moment brought is recorded together.
    if (whole[known]?.at === whole[known - 1]?.at) continue;
    const carried = foldPeriod(whole.slice(0, known));
    const started = { kind: 'started', at: carried.changedAt, terms: periodTerms, carried } as const;
    expect(relivePeriod([started, until])).toEqual(whole.slice(known));
  }
});
