import { type Instant, toInstant } from '../../domain/calendar/instant.js';

/** The present moment. */
export function wallClock(): Instant {
  return toInstant(Date.now());
}
