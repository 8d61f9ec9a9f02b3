import { type AccessPerson, grantsOf } from '../../domain/access/grants-of.js';
import { type CalendarClock, calendarNow } from '../../domain/calendar/clock.js';
import { dateOf, type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import { type Access, accessOf } from './ability.js';

/** What a person may do now; in a rehearsed plan by the day that its own calendar has. */
export function accessOfPerson({
  person,
  focalUnit,
  now,
  rehearsals = [],
}: {
  person: AccessPerson;
  focalUnit: string;
  now: Instant;
  rehearsals?: readonly { readonly planId: string; readonly clock: CalendarClock }[];
}): Access {
  const days = rehearsals.map(({ planId, clock }) => ({
    planId,
    today: dateOf(calendarNow({ clock, epochMs: toEpochMs(now) })),
  }));
  return accessOf(grantsOf({ person, focalUnit, today: dateOf(now), rehearsals: days }));
}
