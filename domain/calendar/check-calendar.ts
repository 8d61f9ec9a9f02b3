import { dayNumber, isCivilDate } from './instant.js';
import type { WorkingCalendar } from './working-calendar.js';

const mostEntries = 2_000;
const mostDaysOff = 31;

/**
 * True for a calendar that can be reckoned by: its dates are dates, each stretch of days off is at most a month, and some day
 * of the week is worked, so that counting working days comes to an end.
 */
export function isSoundCalendar({ version, weekend, daysOff, daysWorked }: WorkingCalendar): boolean {
  return (
    Number.isInteger(version) &&
    weekend.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
    new Set(weekend).size <= 3 &&
    daysOff.length + daysWorked.length <= mostEntries &&
    daysOff.every(({ from, to }) => isCivilDate(from) && isCivilDate(to) && isStretch(from, to)) &&
    daysWorked.every(({ date }) => isCivilDate(date))
  );
}

function isStretch(from: string, to: string): boolean {
  const days = dayNumber(to) - dayNumber(from);
  return days >= 0 && days < mostDaysOff;
}
