import { type AccessPerson, grantsOf } from '../../domain/access/grants-of.js';
import { dateOf, type Instant } from '../../domain/calendar/instant.js';
import { type Access, accessOf } from './ability.js';

/** What a person may do at a moment. */
export function accessOfPerson({
  person,
  focalUnit,
  now,
}: {
  person: AccessPerson;
  focalUnit: string;
  now: Instant;
}): Access {
  return accessOf(grantsOf({ person, focalUnit, today: dateOf(now) }));
}
