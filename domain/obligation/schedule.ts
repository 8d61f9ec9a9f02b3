import { atTime, type CivilDate, type Instant } from '../calendar/instant.js';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { LadderId, Policy, Rung } from '../policy/policy.js';
import type { ScheduledRung } from './obligation.js';

/**
 * When the rungs of a ladder fire for a due date, seen from the moment `from` at which the date is set.
 * Of the rungs that lie before `from`, reminders are left out, and of those for lateness only the highest that has been
 * reached fires, at `from`: one notice, not five.
 */
export function scheduleLadder({
  due,
  from,
  ladder,
  policy,
  calendar,
}: {
  due: CivilDate;
  from: Instant;
  ladder: LadderId;
  policy: Policy;
  calendar: WorkingCalendar;
}): readonly ScheduledRung[] {
  const rungs = policy.ladders[ladder].map((rung) => ({ rung, at: rungMoment({ rung, due, calendar }) }));
  const ahead = rungs.filter(({ at }) => at >= from);
  const reached = rungs.filter(({ rung, at }) => at < from && rung.side === 'after').at(-1);
  const ordered = [...(reached ? [{ rung: reached.rung, at: from }] : []), ...ahead];
  return ordered.map(({ rung, at }) => ({ rung: rung.id, at }));
}

/**
 * The schedule of an obligation after its terms changed but not its date: what has fired for this date is not fired again,
 * and of what now lies in the past only a rung higher than any that fired.
 */
export function rescheduleSameDate({
  fired,
  ...terms
}: {
  due: CivilDate;
  from: Instant;
  ladder: LadderId;
  policy: Policy;
  calendar: WorkingCalendar;
  fired: readonly ScheduledRung[];
}): readonly ScheduledRung[] {
  const order = terms.policy.ladders[terms.ladder].map(({ id }) => id);
  const highest = Math.max(-1, ...fired.map(({ rung }) => order.indexOf(rung)));
  return scheduleLadder(terms).filter(({ rung }) => order.indexOf(rung) > highest);
}

/** The moment of one rung: its working days from the due date, at its time of day. */
export function rungMoment({
  rung,
  due,
  calendar,
}: {
  rung: Rung;
  due: CivilDate;
  calendar: WorkingCalendar;
}): Instant {
  const days = rung.side === 'before' ? -rung.workingDays : rung.workingDays;
  return atTime({ date: addWorkingDays(calendar, due, days), time: rung.at });
}
