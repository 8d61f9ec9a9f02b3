import { dayThatEnds, endOfDate, type Instant } from '../calendar/instant.js';
import { assertKnownRules } from '../policy/rules-edition.js';
import type { EventBody, TaskEvent } from './events.js';
import { foldInPlace, ownCopy } from './evolve.js';
import { earlier, firstRungDue, nextRungAt } from './firing.js';
import { openNext, openObligation } from './obliging.js';
import { focalDebtor, unitDebtor } from './owed.js';
import { endOfYear, reportAfter } from './quarter.js';
import { stamp } from './stamp.js';
import type { TaskState } from './state.js';

/** The next moment at which time alone changes the task; undefined when it waits for people only. */
export function nextDeadline(state: TaskState): Instant | undefined {
  return earlier(earlier(state.nextReport?.opensAt, state.nextReview?.opensAt), nextRungAt(state));
}

/**
 * What time alone brings up to `now`: each event at its own moment and in order, so that one jump of time and many small
 * ones give the same events.
 */
export function tick(asked: { state: TaskState; now: Instant }): readonly TaskEvent[] {
  return advance(asked).events;
}

/** What time alone brings up to `now`, with the state after it. */
export function advance({ state, now }: { state: TaskState; now: Instant }): {
  readonly events: readonly TaskEvent[];
  readonly state: TaskState;
} {
  assertKnownRules(state.policy);
  const events: TaskEvent[] = [];
  let at = nextDeadline(state);
  if (at === undefined || at > now) return { events, state };
  let current = ownCopy(state);
  for (; at !== undefined && at <= now; at = nextDeadline(current)) {
    const stamped = stamp({ state: current, bodies: firstDue({ state: current, at }), at });
    current = foldInPlace(stamped, current);
    events.push(...stamped);
  }
  return { events, state: current };
}

function firstDue({ state, at }: { state: TaskState; at: Instant }): readonly EventBody[] {
  const fired = firstRungDue({ state, at });
  if (fired) return fired;
  const { nextReport, nextReview } = state;
  if (nextReport && nextReport.opensAt <= at) return openReport({ state, report: nextReport });
  return nextReview ? openYearlyReview({ state, review: nextReview }) : [];
}

/** The report of a period opens, and the one after it is set to open when this one's date has passed. */
function openReport({
  state,
  report,
}: {
  state: TaskState;
  report: NonNullable<TaskState['nextReport']>;
}): readonly EventBody[] {
  const next = reportAfter({
    date: report.due,
    period: report.period,
    policy: state.policy,
    calendar: state.calendar,
  });
  return [
    openNext({
      state,
      kind: 'quarterlyReport',
      base: report.period,
      debtor: unitDebtor(state),
      about: report.period,
      by: { date: report.due },
      now: report.opensAt,
    }),
    { type: 'reportScheduled', ...next, opensAt: endOfDate(report.due) },
  ];
}

/** DPI looks at the year that has ended, of a task that goes on; the next look is a year later. */
function openYearlyReview({
  state,
  review: { year, opensAt },
}: {
  state: TaskState;
  review: NonNullable<TaskState['nextReview']>;
}): readonly EventBody[] {
  return [
    openObligation({
      terms: state,
      kind: 'yearlyReview',
      key: String(year),
      debtor: focalDebtor(state),
      about: String(year),
      by: { after: dayThatEnds(opensAt), workingDays: state.policy.verificationWorkingDays },
      now: opensAt,
    }),
    { type: 'yearlyReviewScheduled', year: year + 1, opensAt: endOfYear(year + 1) },
  ];
}
