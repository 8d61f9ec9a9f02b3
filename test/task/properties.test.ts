import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventType } from '../../domain/task/events.js';
import { RandomLife, type Step } from './properties/random-life.js';

const lives = 2_200;
const die = fc.nat({ max: 999 });
const dice = fc.tuple(die, die, die);
const step: fc.Arbitrary<Step> = fc.record({ kind: fc.nat({ max: 99 }), pick: die, dice });

test('over 100,000 random steps no law of the core breaks, and every kind of event occurs', () => {
  const counts = { steps: 0, carriedOut: 0, refused: 0 };
  const seen = new Map<EventType, number>();
  const started = process.hrtime.bigint();
  fc.assert(
    fc.property(dice, fc.array(step, { minLength: 50, maxLength: 90, size: 'max' }), (terms, steps) => {
      const life = new RandomLife(terms);
      for (const one of steps) {
        life.step(one);
        if (life.state.phase === 'closed' && one.pick % 4 === 0) break;
      }
      life.end();
      counts.steps += life.steps;
      counts.carriedOut += life.carriedOut;
      counts.refused += life.refused;
      for (const { type } of life.events) seen.set(type, (seen.get(type) ?? 0) + 1);
    }),
    { numRuns: lives, seed: 20_220_720 },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  process.stdout.write(
    `${String(counts.steps)} steps, ${String(counts.carriedOut)} commands carried out, ${String(counts.refused)} refused, ${seconds.toFixed(1)} s\n${[...seen].map(([type, count]) => `${type} ${String(count)}`).join(', ')}\n`,
  );
  expect(Object.keys(eventTypes).filter((type) => !seen.has(type as EventType))).toEqual([]);
  expect(counts.steps).toBeGreaterThanOrEqual(100_000);
  expect(counts.carriedOut).toBeGreaterThanOrEqual(30_000);
});

/** Every type of event; the compiler sees that none is left out. */
const eventTypes: Readonly<Record<EventType, true>> = {
  obligationOpened: true,
  rungFired: true,
  obligationRescheduled: true,
  obligationSettled: true,
  reportScheduled: true,
  yearlyReviewScheduled: true,
  taskLaunched: true,
  assignmentAccepted: true,
  assignmentReturned: true,
  assignmentConfirmed: true,
  assignmentCorrected: true,
  handedOver: true,
  taskClosed: true,
  detailedPlanDrafted: true,
  detailedPlanSentBack: true,
  detailedPlanApproved: true,
  signedOff: true,
  objected: true,
  progressRecorded: true,
  reportDrafted: true,
  reportSent: true,
  reportSentBack: true,
  reportAccepted: true,
  reportReturned: true,
  milestoneReached: true,
  completionProposed: true,
  completionVerified: true,
  completionRefused: true,
  yearReviewed: true,
  petitioned: true,
  petitionAnswered: true,
  directed: true,
  directionCarriedOut: true,
  suspended: true,
  resumed: true,
  policyChanged: true,
  calendarChanged: true,
  delegated: true,
  delegationRevoked: true,
};
