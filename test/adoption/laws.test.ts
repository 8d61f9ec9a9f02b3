import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { AdoptedFacts, AdoptedReport } from '../../domain/adoption/facts.js';
import { addDays } from '../../domain/calendar/instant.js';
import { adopt } from '../../domain/task/adopt.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import { openObligations } from '../../domain/task/owed.js';
import { tick } from '../../domain/task/tick.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';
import { LifeLaws } from '../task/properties/life-laws.js';

const launchedAt = at('2022-07-20', '08:00');
/** Dates from shortly before the launch until after the adoption, so that some facts cannot be. */
const date = fc.integer({ min: -3, max: 500 }).map((days) => addDays('2022-07-20', days));
const past = fc.integer({ min: 0, max: 300 });

/** Facts in an order that can have been, with some of them spoilt. */
const facts: fc.Arbitrary<AdoptedFacts> = fc
  .record({
    steps: fc.array(past, { minLength: 6, maxLength: 6 }).map((days) => days.sort((a, b) => a - b)),
    known: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    reports: fc.array(report(), { maxLength: 4 }),
    percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    extendedBy: fc.constantFrom(undefined, 'viceChairman' as const, 'chairman' as const),
    spoilt: fc.record({ acceptedOn: date, extendedOn: date, verifiedOn: date }, { requiredKeys: [] }),
    isSpoilt: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  })
  .map(({ steps, known, reports, percent, extendedBy, spoilt, isSpoilt }) => {
    const on = (step: number) => addDays('2022-07-20', steps[step] ?? 0);
    const [accepted, planned, extended, proposed, verified, returned] = known;
    return {
      ...(returned && { returnedOn: on(0), returnReason: 'Không thuộc chức năng' }),
      ...(accepted && { acceptedOn: on(1) }),
      ...(accepted && planned && { planApprovedOn: on(2), planCompletion: addDays(on(2), 60) }),
      ...(extended && { extendedOn: on(3), extendedTo: '2024-06-30', ...(extendedBy && { extendedBy }) }),
      ...(accepted && proposed && { proposedOn: on(4) }),
      ...(accepted && proposed && verified && { verifiedOn: on(5) }),
      ...(accepted && percent !== undefined && { percent }),
      reports,
      ...(isSpoilt && spoilt),
    };
  });

function report(): fc.Arbitrary<AdoptedReport> {
  return fc
    .record({
      quarter: fc.constantFrom('2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2'),
      made: fc.integer({ min: -80, max: 30 }),
      nil: fc.boolean(),
      answer: fc.constantFrom(undefined, 'acceptedOn' as const, 'returnedOn' as const),
      after: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ quarter, made, nil, answer, after }) => {
      const [year, q] = quarter.split('-Q');
      const reportedOn = addDays(`${year ?? ''}-${String(Number(q) * 3).padStart(2, '0')}-15`, made);
      return { period: quarter, reportedOn, nil, ...(answer && { [answer]: addDays(reportedOn, after) }) };
    });
}

const briefs: readonly Partial<TaskBrief>[] = [
  {},
  { deadline: { text: 'khắc phục từng bước', kind: 'none' } },
  { deadline: { text: 'Năm 2022 và các năm tiếp theo', kind: 'dateAndFollowing', due: '2022-12-31' } },
  { milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } },
];

test('whatever the facts, a task is adopted under the laws of the core and goes on under them, or its problems name their cells', () => {
  const seen = { adopted: 0, refused: 0, closed: 0, late: 0 };
  const now = at('2023-07-03', '09:00');
  fc.assert(
    fc.property(facts, fc.constantFrom(...briefs), (known, changes) => {
      const terms = { brief: { ...brief, ...changes }, policy, calendar };
      const adoption = adopt({ terms, facts: known, evidence: 'e'.repeat(64), launchedAt, now });
      if (!adoption.ok) {
        seen.refused += 1;
        for (const { field, message } of adoption.problems) {
          expect(field).not.toBe('');
          expect(message.vi).toMatch(/^".+": ./);
          expect(message.en).toMatch(/^".+": ./);
        }
        return;
      }
      seen.adopted += 1;
      const laws = new LifeLaws();
      const { events } = adoption;
      const asOfNow = events.findIndex(({ adopted }) => !adopted);
      if (asOfNow >= 0) expect(events.slice(asOfNow).every(({ at: moment }) => moment === now)).toBe(true);
      const taken = laws.follow(events, undefined);
      expect(events.some(({ type }) => type === 'rungFired')).toBe(false);
      const told = tick({ state: taken, now });
      expect(told.every(({ at: moment }) => moment === now)).toBe(true);
      const rungs = told.flatMap((event) => (event.type === 'rungFired' ? [event.obligation] : []));
      expect(new Set(rungs).size).toBe(rungs.length);
      const present = laws.follow(told, taken);
      laws.holds(present, now);
      seen.late += rungs.length;
      seen.closed += present.phase === 'closed' ? 1 : 0;
      const later = at('2025-01-02', '09:00');
      const future = laws.follow(tick({ state: present, now: later }), present);
      laws.holds(future, later);
      if (present.phase !== 'closed') expect(openObligations(future).length).toBeGreaterThan(0);
    }),
    { numRuns: 1_500 },
  );
  expect(seen.adopted).toBeGreaterThan(200);
  expect(seen.refused).toBeGreaterThan(200);
  expect(seen.closed).toBeGreaterThan(10);
  expect(seen.late).toBeGreaterThan(200);
});
