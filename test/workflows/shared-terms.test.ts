import { expect, test } from '@jest/globals';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import type { RemediationTaskInput } from '../../workflows/messages.js';
import { shareTerms } from '../../workflows/shared-terms.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';

/** An input as a workflow is given it: decoded anew for each. */
function given(others: Partial<RemediationTaskInput['terms']> = {}): RemediationTaskInput {
  return structuredClone({ terms: { brief, policy, calendar, ...others } });
}

function carriedOf({ terms }: RemediationTaskInput): TaskState {
  return structuredClone(fold(launch({ terms, now: at('2022-07-20', '08:00') })));
}

test('two tasks that are given equal policies and calendars hold the same ones, whether they begin or go on', () => {
  const [one, other] = [given(), { ...given(), carried: carriedOf(given()) }];
  expect(one.terms.calendar).not.toBe(other.terms.calendar);
  shareTerms(one);
  shareTerms(other);
  expect(one.terms).toEqual({ brief, policy, calendar });
  expect(other.carried).toEqual(carriedOf(given()));
  for (const holder of [other.terms, other.carried]) {
    expect(holder.calendar).toBe(one.terms.calendar);
    expect(holder.policy).toBe(one.terms.policy);
  }
  // The brief is each task's own.
  expect(other.terms.brief).not.toBe(one.terms.brief);
});

test('what differs in anything is not shared, and what is shared can be altered by nobody', () => {
  const [one, other] = [given(), given({ policy: { ...policy, acceptanceWorkingDays: 99 } })];
  shareTerms(one);
  shareTerms(other);
  expect(other.terms.policy.acceptanceWorkingDays).toBe(99);
  expect(one.terms.policy).toEqual(policy);
  const daysOff = one.terms.calendar.daysOff as unknown as { from: string }[];
  expect(daysOff.length).toBeGreaterThan(0);
  for (const alter of [
    () => Object.assign(one.terms.policy, { acceptanceWorkingDays: 1 }),
    () => Object.assign(daysOff[0] ?? {}, { from: '2000-01-01' }),
    () => daysOff.pop(),
  ])
    expect(alter).toThrow(/Cannot /);
});

test('after ever more policies the first is let go: a task that holds it keeps it, the next one brings its own', () => {
  const first = given();
  shareTerms(first);
  for (let version = 1_000; version < 1_200; version += 1)
    shareTerms(given({ policy: { ...policy, version } }));
  const late = given();
  shareTerms(late);
  expect(late.terms.policy).not.toBe(first.terms.policy);
  expect(late.terms.policy).toEqual(first.terms.policy);
});
