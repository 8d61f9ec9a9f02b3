import { type Instant, toEpochMs, toInstant } from './instant.js';

/**
 * Maps Temporal's time to the calendar that the rules see. Production has none: they are one. A rehearsal starts at another
 * date, and may run faster: `rate` calendar milliseconds pass in one of Temporal's.
 */
export interface CalendarClock {
  readonly temporalOrigin: Instant;
  readonly calendarOrigin: Instant;
  readonly rate: number;
}

/** The calendar's moment at Temporal's `epochMs`. */
export function calendarNow({
  clock,
  epochMs,
}: {
  clock: CalendarClock | undefined;
  epochMs: number;
}): Instant {
  if (!clock) return toInstant(epochMs);
  const passed = (epochMs - toEpochMs(clock.temporalOrigin)) * clock.rate;
  return toInstant(toEpochMs(clock.calendarOrigin) + Math.floor(passed));
}

/** How many of Temporal's milliseconds from `epochMs` until a moment of the calendar; at least 1. */
export function waitMs({
  clock,
  epochMs,
  until,
}: {
  clock: CalendarClock | undefined;
  epochMs: number;
  until: Instant;
}): number {
  const now = toEpochMs(calendarNow({ clock, epochMs }));
  return Math.max(1, Math.ceil((toEpochMs(until) - now) / (clock?.rate ?? 1)));
}
