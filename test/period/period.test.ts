import { expect, test } from '@jest/globals';
import type { PeriodCommandBody } from '../../domain/period/commands.js';
import { canPeriod, decidePeriod, synthesisBuilt } from '../../domain/period/decide.js';
import type { PeriodEvent } from '../../domain/period/events.js';
import { foldPeriod } from '../../domain/period/evolve.js';
import { periodAfter, schedulePeriod } from '../../domain/period/schedule.js';
import type { PeriodState } from '../../domain/period/state.js';
import { nextPeriodDeadline, tickPeriod } from '../../domain/period/tick.js';
import type { Actor } from '../../domain/task/actor.js';
import { at, brief, calendar, dpi, head, policy } from '../task/fixtures.js';
import { chairman, everybody, viceChairman } from '../task/properties/people.js';

const plan = {
  planId: brief.planId,
  planTitle: brief.planTitle,
  focalUnit: brief.focalUnit,
  viceChairman: brief.viceChairman,
  chairman: brief.chairman,
};

/** The period of the third quarter of 2022, of a plan that was launched on 20/7/2022. */
class Quarter {
  state: PeriodState;
  readonly events: PeriodEvent[];

  constructor(scheduledAt = at('2022-07-20', '08:00')) {
    const terms = periodAfter({ date: scheduledAt.slice(0, 10), plan, policy, calendar });
    this.events = [...schedulePeriod({ terms, now: scheduledAt })];
    this.state = foldPeriod(this.events);
  }

  until(now: string): this {
    return this.#take(tickPeriod({ state: this.state, now }));
  }

  tries(now: string, by: Actor, body: PeriodCommandBody): string {
    const decision = decidePeriod({ state: this.state, command: { ...body, id: 'c', by }, now });
    if (!decision.ok) return decision.refusal.code;
    this.#take(decision.events);
    return 'done';
  }

  built(hash = 'a'.repeat(64)): this {
    const { changedAt: now, syntheses } = this.state;
    return this.#take(synthesisBuilt({ state: this.state, version: syntheses.length, hash, now }));
  }

  /** `what moment` of everything that happened. */
  story(): readonly string[] {
    return this.events.map((event) => {
      const what =
        event.type === 'rungFired'
          ? `${event.obligation} ${event.rung} ${event.to.id}`
          : event.type === 'obligationOpened'
            ? `owes ${event.obligation.id} ${event.obligation.due}`
            : event.type === 'obligationSettled'
              ? `${event.obligation} ${event.outcome.kind}${event.outcome.late ? ' late' : ''}`
              : event.type;
      return `${event.at.slice(0, 16)} ${what}`;
    });
  }

  #take(events: readonly PeriodEvent[]): this {
    this.events.push(...events);
    this.state = foldPeriod(events, this.state);
    return this;
  }
}

test('a period opens 30 days before the report date, its data close on the 14th at 24:00, and DPI owes the synthesis by the 25th', () => {
  const quarter = new Quarter().until(at('2022-09-16', '08:00'));
  expect(quarter.state.brief).toMatchObject({
    periodId: 'ke-hoach-2022/2022-Q3',
    due: '2022-09-15',
    synthesisDue: '2022-09-25',
  });
  expect(quarter.story()).toEqual([
    '2022-07-20T08:00 periodScheduled',
    '2022-08-16T00:00 periodOpened',
    '2022-09-15T00:00 dataClosed',
    '2022-09-15T00:00 owes synthesis/2022-Q3/1 2022-09-25',
  ]);
});

test('a plan that is launched in the middle of a period opens it at once', () => {
  const quarter = new Quarter(at('2022-09-01', '09:00')).until(at('2022-09-01', '09:00'));
  expect(quarter.story().slice(1)).toEqual(['2022-09-01T09:00 periodOpened']);
});

test("DPI's own lateness climbs the ladder to the vice-chairman, who owes a direction, and to the chairman", () => {
  const quarter = new Quarter().until(at('2022-10-12', '08:00'));
  expect(quarter.story().slice(4)).toEqual([
    '2022-09-19T08:00 synthesis/2022-Q3/1 reminder5 so-ke-hoach-va-dau-tu',
    '2022-09-23T08:00 synthesis/2022-Q3/1 reminder1 so-ke-hoach-va-dau-tu',
    '2022-09-26T00:00 synthesis/2022-Q3/1 overdue so-ke-hoach-va-dau-tu',
    '2022-10-01T00:00 synthesis/2022-Q3/1 viceChairman pho-chu-tich-van-hoa-xa-hoi',
    '2022-10-01T00:00 owes direction/synthesis/2022-Q3/1/1 2022-10-07',
    '2022-10-06T08:00 direction/synthesis/2022-Q3/1/1 reminder1 pho-chu-tich-van-hoa-xa-hoi',
    '2022-10-08T00:00 synthesis/2022-Q3/1 chairman chu-tich-ubnd-tinh',
    '2022-10-08T00:00 direction/synthesis/2022-Q3/1/1 chairman chu-tich-ubnd-tinh',
  ]);
  const direct = {
    type: 'directSynthesis',
    direction: 'direction/synthesis/2022-Q3/1/1',
    text: 'Nộp ngay.',
  } as const;
  expect(quarter.tries(at('2022-10-12', '09:00'), viceChairman, { ...direct, text: ' ' })).toBe(
    'textRequired',
  );
  expect(quarter.tries(at('2022-10-12', '09:00'), viceChairman, { ...direct, direction: 'khac' })).toBe(
    'notNow',
  );
  expect(quarter.tries(at('2022-10-12', '09:00'), viceChairman, direct)).toBe('done');
  expect(quarter.story().at(-1)).toBe('2022-10-12T09:00 direction/synthesis/2022-Q3/1/1 met late');
});

test('a synthesis that is frozen is built once, received by the chairman, and can be replaced only by a later version', () => {
  const quarter = new Quarter();
  expect(quarter.tries(at('2022-09-10', '08:00'), dpi, { type: 'freezeSynthesis' })).toBe('notNow');
  expect(quarter.tries(at('2022-09-22', '08:00'), head, { type: 'freezeSynthesis' })).toBe('notAuthorized');
  expect(quarter.tries(at('2022-09-22', '08:00'), dpi, { type: 'freezeSynthesis' })).toBe('done');
  expect(quarter.tries(at('2022-09-22', '08:01'), dpi, { type: 'freezeSynthesis' })).toBe('notNow');
  const receive = { type: 'receiveSynthesis', version: 1, text: 'Đã nhận.' } as const;
  expect(quarter.tries(at('2022-09-22', '08:01'), chairman, receive)).toBe('notNow');
  quarter.built().built('b'.repeat(64));
  expect(quarter.tries(at('2022-09-22', '09:00'), chairman, { ...receive, version: 2 })).toBe('staleVersion');
  const reopen = { type: 'reopenPeriod', version: 1, reason: 'Sở Y tế báo cáo bổ sung.' } as const;
  expect(quarter.tries(at('2022-09-22', '10:00'), dpi, { ...reopen, reason: ' ' })).toBe('reasonRequired');
  expect(quarter.tries(at('2022-09-22', '10:00'), dpi, reopen)).toBe('done');
  expect(quarter.tries(at('2022-09-23', '10:00'), dpi, { type: 'freezeSynthesis' })).toBe('done');
  quarter.built('c'.repeat(64));
  expect(quarter.tries(at('2022-09-26', '09:00'), chairman, { ...receive, version: 1 })).toBe('staleVersion');
  expect(quarter.tries(at('2022-09-26', '09:00'), chairman, { ...receive, version: 2 })).toBe('done');
  expect(quarter.state).toMatchObject({
    phase: 'received',
    syntheses: [
      { version: 1, hash: 'a'.repeat(64), reopened: { reason: reopen.reason } },
      { version: 2, hash: 'c'.repeat(64), received: { text: 'Đã nhận.' } },
    ],
  });
  expect(
    Object.values(quarter.state.obligations).map(({ id, outcome }) => `${id} ${outcome?.kind ?? 'open'}`),
  ).toEqual([
    'synthesis/2022-Q3/1 met',
    'synthesisReceipt/2022-Q3/1 noLongerOwed',
    'synthesis/2022-Q3/2 met',
    'synthesisReceipt/2022-Q3/2 met',
  ]);
  expect(nextPeriodDeadline(quarter.state)).toBeUndefined();
});

test('a chairman who does not receive the synthesis is reminded and passed by nobody', () => {
  const quarter = new Quarter();
  quarter.tries(at('2022-09-22', '08:00'), dpi, { type: 'freezeSynthesis' });
  quarter.built().until(at('2022-11-01', '08:00'));
  expect(quarter.story().filter((line) => line.includes('synthesisReceipt'))).toEqual([
    '2022-09-22T08:00 owes synthesisReceipt/2022-Q3/1 2022-09-29',
    '2022-09-22T08:00 synthesisReceipt/2022-Q3/1 reminder5 chu-tich-ubnd-tinh',
    '2022-09-28T08:00 synthesisReceipt/2022-Q3/1 reminder1 chu-tich-ubnd-tinh',
    '2022-09-30T00:00 synthesisReceipt/2022-Q3/1 chairman chu-tich-ubnd-tinh',
  ]);
});

test('time in one jump and in many small ones gives the same events', () => {
  const inOne = new Quarter().until(at('2022-10-20', '08:00'));
  const inMany = new Quarter();
  for (let day = 20; day < 120; day += 1)
    inMany.until(new Date(Date.UTC(2022, 6, day, 5) + 7 * 3_600_000).toISOString().replace('Z', '+07:00'));
  expect(inMany.events.slice(0, inOne.events.length)).toEqual(inOne.events);
});

test('what a person can do with a period is just what is not refused', () => {
  const quarter = new Quarter().until(at('2022-09-20', '08:00'));
  const able = everybody.filter((actor) => canPeriod({ actor, state: quarter.state }).length > 0);
  expect(able).toEqual([dpi]);
  expect(canPeriod({ actor: dpi, state: quarter.state })).toEqual(['freezeSynthesis']);
});
