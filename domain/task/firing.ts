import { dayThatEnds, type Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-calendar.js';
import type { Obligation, ScheduledRung } from '../obligation/obligation.js';
import type { Rung } from '../policy/policy.js';
import type { ObligationEvent } from './events.js';
import { openNext } from './obliging.js';
import { openObligations, withRungsAhead } from './owed.js';
import type { Owing } from './owing.js';
import { recipientOf } from './recipient.js';
import { settle } from './settling.js';

/** The next moment at which a rung of anything open fires. */
export function nextRungAt(state: Pick<Owing, 'obligations'>): Instant | undefined {
  let first: Instant | undefined;
  for (const { schedule } of withRungsAhead(state)) first = earlier(first, schedule[0]?.at);
  return first;
}

/** What the first rung brings that is due at a moment; undefined when none is. */
export function firstRungDue({
  state,
  at,
}: {
  state: Owing;
  at: Instant;
}): readonly ObligationEvent[] | undefined {
  for (const obligation of withRungsAhead(state)) {
    const scheduled = obligation.schedule[0];
    if (scheduled && scheduled.at <= at) return fire({ state, obligation, scheduled });
  }
  return undefined;
}

/** The earlier of two moments; of one and none, the one. */
export function earlier(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other < one ? other : one;
}

function fire({
  state,
  obligation,
  scheduled,
}: {
  state: Owing;
  obligation: Obligation;
  scheduled: ScheduledRung;
}): readonly ObligationEvent[] {
  const rung = rungById({ state, obligation, id: scheduled.rung });
  const day = dayThatEnds(scheduled.at);
  const fired: ObligationEvent = {
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
function isDirected({ state, obligation }: { state: Owing; obligation: Obligation }): boolean {
  return openObligations(state, 'direction').some(({ about }) => about === obligation.id);
}

/** The vice-chairman who is told must direct, by a date that is an obligation of his own. */
function openDirection({
  state,
  obligation,
  at,
}: {
  state: Owing;
  obligation: Obligation;
  at: Instant;
}): ObligationEvent {
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

function rungById({ state, obligation, id }: { state: Owing; obligation: Obligation; id: string }): Rung {
  const rung = state.policy.ladders[obligation.ladder].find((candidate) => candidate.id === id);
  if (!rung) throw new Error(`policy ${state.policy.id} has no rung ${id} for ${obligation.id}`);
  return rung;
}
