import { dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import { isOpen, type Obligation } from '../obligation/obligation.js';
import { scheduleLadder } from '../obligation/schedule.js';
import type { Policy } from '../policy/policy.js';
import type { ObligationEvent, TaskEvent } from '../task/events.js';
import { openObligations } from '../task/owed.js';
import { settle } from '../task/settling.js';
import type { TaskState } from '../task/state.js';

/** The past as it is kept: marked, under the plan's own policy, and without what was never asked of anybody. */
export function keptPast({
  events,
  state,
  policy,
  now,
}: {
  events: readonly TaskEvent[];
  /** The state after them. */
  state: TaskState;
  policy: Policy;
  now: Instant;
}): readonly TaskEvent[] {
  const unasked = neverAsked({ state, now });
  return events
    .filter((event) => !unasked.includes(obligationOf(event) ?? ''))
    .map(({ commandId: _, ...event }, index) => ({
      ...event,
      ...(event.type === 'taskLaunched' && { policy }),
      sequence: index + 1,
      adopted: true,
    }));
}

/** Sign-offs and yearly reviews are dondoc's own; those whose date has passed, or whose task has closed, nobody was asked for. */
function neverAsked({ state, now }: { state: TaskState; now: Instant }): readonly string[] {
  return Object.values(state.obligations).flatMap(({ id, kind, due }) =>
    (kind === 'signOff' || kind === 'yearlyReview') && (state.closed || endOfDate(due) <= now) ? [id] : [],
  );
}

function obligationOf(event: TaskEvent): string | undefined {
  switch (event.type) {
    case 'obligationOpened':
      return event.obligation.id;
    case 'obligationSettled':
    case 'obligationRescheduled':
      return event.obligation;
    default:
      return undefined;
  }
}

/** What is still owed goes on from now; what older quarters left unsaid is owed no longer. */
export function takenOver({ state, now }: { state: TaskState; now: Instant }): readonly ObligationEvent[] {
  const latest = latestPassedPeriod({ state, now });
  return openObligations(state).flatMap((obligation) =>
    isLeftBehind({ state, obligation, latest })
      ? settle({ state, id: obligation.id, now, kind: 'noLongerOwed' })
      : [goesOn({ state, obligation, now })],
  );
}

function goesOn({
  state: { policy, calendar },
  obligation: { id, due, basis, ladder },
  now,
}: {
  state: TaskState;
  obligation: Obligation;
  now: Instant;
}): ObligationEvent {
  const schedule = scheduleLadder({ due, from: now, ladder, policy, calendar });
  return { type: 'obligationRescheduled', obligation: id, due, basis, schedule, cause: 'adoption' };
}

/** The last quarter whose report date has passed. */
function latestPassedPeriod({ state, now }: { state: TaskState; now: Instant }): string {
  const passed = Object.values(state.obligations).flatMap(({ kind, about: period, originalDue }) =>
    kind === 'quarterlyReport' && period !== undefined && originalDue < dateOf(now) ? [period] : [],
  );
  return passed.sort().at(-1) ?? '';
}

/** A report or review of a quarter before the last, unless DPI gave that report back. */
function isLeftBehind({
  state,
  obligation,
  latest,
}: {
  state: TaskState;
  obligation: Obligation;
  latest: string;
}): boolean {
  const { kind, about: period } = obligation;
  if ((kind !== 'quarterlyReport' && kind !== 'review') || period === undefined) return false;
  return isOpen(obligation) && period < latest && state.reports[period]?.status !== 'returned';
}
