import type { LocalizedText } from '../text/localized.js';
import { type CivilDate, dateOfDayNumber, dayNumber } from './instant.js';

/** A stretch of public holidays; both ends are off. */
export interface DaysOff {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: LocalizedText;
}

/** A weekend day that is worked, usually in lieu of a day off. */
export interface DayWorked {
  readonly date: CivilDate;
  readonly name: LocalizedText;
}

/** The working days of an administration, as versioned data (Labour Code, art. 112 and the yearly decisions on holidays). */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  /** ISO weekdays that are off: 6 is Saturday, 7 is Sunday. */
  readonly weekend: readonly number[];
  readonly daysOff: readonly DaysOff[];
  readonly daysWorked: readonly DayWorked[];
}

/** Not off by a holiday or a weekend, or worked in lieu. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  return isWorked(indexOf(calendar), dayNumber(date));
}

/**
 * The Nth working day after `date` (before it when `workingDays` is negative). Zero gives the date itself, also when it is
 * off: a date that the plan fixes is not rolled.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, workingDays: number): CivilDate {
  const index = indexOf(calendar);
  const step = Math.sign(workingDays);
  let left = Math.abs(workingDays);
  let day = dayNumber(date);
  while (left > 0) {
    day += step;
    if (isWorked(index, day)) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** The date itself if it is worked, else the next one that is. */
export function rolledForward(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  const index = indexOf(calendar);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isWorked(index, day)) count += 1;
  }
  return count;
}

/** A calendar by day numbers. */
interface DayIndex {
  readonly calendar: WorkingCalendar;
  readonly weekend: ReadonlySet<number>;
  readonly off: ReadonlySet<number>;
  readonly worked: ReadonlySet<number>;
}

/** The index of the calendar that was asked for last: a plan's tasks share one, and years of them ask millions of times. */
let latest: DayIndex | undefined;

function indexOf(calendar: WorkingCalendar): DayIndex {
  if (latest?.calendar !== calendar) {
    latest = {
      calendar,
      weekend: new Set(calendar.weekend),
      off: new Set(calendar.daysOff.flatMap(({ from, to }) => daysFrom(dayNumber(from), dayNumber(to)))),
      worked: new Set(calendar.daysWorked.map(({ date }) => dayNumber(date))),
    };
  }
  return latest;
}

function daysFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, days) => first + days);
}

function isWorked({ weekend, off, worked }: DayIndex, day: number): boolean {
  return worked.has(day) || !(off.has(day) || weekend.has(isoWeekday(day)));
}

/** 1970-01-01, day 0, was a Thursday. */
function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
