import { dayThatEnds, endOfDate, type Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-calendar.js';
import type { Obligation, ScheduledRung } from '../obligation/obligation.js';
import type { Rung } from '../policy/policy.js';
import type { EventBody, TaskEvent } from './events.js';
import { evolve } from './evolve.js';
import { openNext, openObligation } from './obliging.js';
import { focalDebtor, openObligations, unitDebtor } from './owed.js';
import { endOfYear, reportAfter } from './quarter.js';
import { recipientOf } from './recipient.js';
import { settle } from './settling.js';
import { stamp } from './stamp.js';
import type { TaskState } from './state.js';

/** The next moment at which time alone changes the task; undefined when it waits for people only. */
export function nextDeadline(state: TaskState): Instant | undefined {
  let first = earlier(state.nextReport?.opensAt, state.nextReview?.opensAt);
  for (const { outcome, schedule } of Object.values(state.obligations)) {
    if (outcome === undefined) first = earlier(first, schedule[0]?.at);
  }
  return first;
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
  const events: TaskEvent[] = [];
  let current = state;
  for (let at = nextDeadline(current); at !== undefined && at <= now; at = nextDeadline(current)) {
    const stamped = stamp({ state: current, bodies: firstDue({ state: current, at }), at });
    current = stamped.reduce(evolve, current);
    events.push(...stamped);
  }
  return { events, state: current };
}

function earlier(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other < one ? other : one;
}

function firstDue({ state, at }: { state: TaskState; at: Instant }): readonly EventBody[] {
  for (const obligation of openObligations(state)) {
    const scheduled = obligation.schedule[0];
    if (scheduled && scheduled.at <= at) return fire({ state, obligation, scheduled });
  }
  const { nextReport, nextReview } = state;
  if (nextReport && nextReport.opensAt <= at) return openReport({ state, report: nextReport });
  return nextReview ? openYearlyReview({ state, review: nextReview }) : [];
}

function fire({
  state,
  obligation,
  scheduled,
}: {
  state: TaskState;
  obligation: Obligation;
  scheduled: ScheduledRung;
}): readonly EventBody[] {
  const rung = rungById({ state, obligation, id: scheduled.rung });
  const day = dayThatEnds(scheduled.at);
  const fired: EventBody = {
    type: 'rungFired',
    obligation: obligation.id,
    rung: rung.id,
    to: recipientOf({ to: rung.to, debtor: obligation.debtor, brief: state.brief }),
    lateWorkingDays: workingDaysBetween(state.calendar, obligation.due, day),
  };
  if (rung.settles)
    return [fired, ...settle({ state, id: obligation.id, now: scheduled.at, kind: rung.settles })];
  return rung.opensDirection && !isDirected({ state, obligation })
    ? [fired, openDirection({ state, obligation, at: scheduled.at })]
    : [fired];
}

/** True while a leader owes a direction about an obligation. */
function isDirected({ state, obligation }: { state: TaskState; obligation: Obligation }): boolean {
  return openObligations(state, 'direction').some(({ about }) => about === obligation.id);
}

/** The vice-chairman who is told must direct, by a date that is an obligation of his own. */
function openDirection({
  state,
  obligation,
  at,
}: {
  state: TaskState;
  obligation: Obligation;
  at: Instant;
}): EventBody {
  return openNext({
    state,
    kind: 'direction',
    base: obligation.id,
    debtor: { kind: 'leader', leader: state.brief.viceChairman },
    about: obligation.id,
    by: { after: dayThatEnds(at), workingDays: state.policy.directionWorkingDays },
    now: at,
  });
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

function rungById({ state, obligation, id }: { state: TaskState; obligation: Obligation; id: string }): Rung {
  const rung = state.policy.ladders[obligation.ladder].find((candidate) => candidate.id === id);
  if (!rung) throw new Error(`policy ${state.policy.id} has no rung ${id} for ${obligation.id}`);
  return rung;
}
