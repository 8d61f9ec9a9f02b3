/**
 * Moments and dates of Vietnam (UTC+7, no daylight saving).
 * An Instant is ISO 8601 with milliseconds and the fixed offset +07:00, so that comparing texts compares moments.
 */
export type Instant = string;
/** A date of the calendar, `YYYY-MM-DD`. */
export type CivilDate = string;
/** A time of day, `HH:MM`, from 00:00 to 24:00. */
export type TimeOfDay = string;

const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
const midnight = 'T00:00:00.000+07:00';

/** The Instant of a number of milliseconds since 1970 UTC. */
export function toInstant(epochMs: number): Instant {
  return `${new Date(epochMs + offsetMs).toISOString().slice(0, -1)}+07:00`;
}

/** Milliseconds since 1970 UTC. Throws RangeError for a text that is no moment. */
export function toEpochMs(instant: Instant): number {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new RangeError(`not an instant: ${instant}`);
  return epochMs;
}

/** The moment so many milliseconds later. */
export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(toEpochMs(instant) + ms);
}

/** The date in Vietnam on which the moment lies; 24:00 belongs to the next date. */
export function dateOf(instant: Instant): CivilDate {
  return instant.slice(0, 10);
}

/** The moment of a date and a time of day; `24:00` is the end of the date. */
export function atTime({ date, time }: { date: CivilDate; time: TimeOfDay }): Instant {
  return time === '24:00' ? `${addDays(date, 1)}${midnight}` : `${date}T${time}:00.000+07:00`;
}

/** 24:00 of a date: the first moment that is no longer on it. */
export function endOfDate(date: CivilDate): Instant {
  return atTime({ date, time: '24:00' });
}

/** The date that ends at a moment of 24:00, or on which any other moment lies. */
export function dayThatEnds(at: Instant): CivilDate {
  const date = dateOf(at);
  return at.endsWith(midnight) ? addDays(date, -1) : date;
}

/** Days since 1970-01-01. Throws RangeError for a text that is no date. */
export function dayNumber(date: CivilDate): number {
  const epochMs = Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8));
  if (Number.isNaN(epochMs)) throw new RangeError(`not a date: ${date}`);
  return epochMs / dayMs;
}

/** The date of a day number, from year 0 to 9999: the civil calendar by arithmetic, four-hundred-year eras from 1 March of year 0. */
export function dateOfDayNumber(days: number): CivilDate {
  const sinceMarch = days + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return number < 10 ? `0${String(number)}` : String(number);
}

/** The date `days` calendar days later; negative is earlier. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The quarter, 1 to 4, in which a day of the year lies: `09-15` in the third. */
export function quarterOf(monthDay: string): number {
  return Math.ceil(Number(monthDay.slice(0, 2)) / 3);
}

/** True for a text `YYYY-MM-DD` that is a date of the calendar. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
    ? dateOfDayNumber(dayNumber(text)) === text
    : false;
}
