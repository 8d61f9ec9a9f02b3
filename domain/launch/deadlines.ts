import { addDays, type CivilDate } from '../calendar/instant.js';
import type { Deadline, Milestone } from '../plan/types.js';
import type { TaskDeadline } from '../task/brief.js';

/** The deadline of a shortcoming as a task owes it: the last day of the time that the plan states (section N.3). */
export function taskDeadlineOf(deadline: Deadline): TaskDeadline {
  const due = lastDayOf(deadline.kind === 'years' ? { ...deadline, year: deadline.toYear } : deadline);
  if (deadline.kind === 'none' || due === undefined) return { text: deadline.text, kind: 'none' };
  return {
    text: deadline.text,
    kind: deadline.kind === 'yearAndFollowing' ? 'dateAndFollowing' : 'date',
    due,
  };
}

/** The last day of an inner milestone, as `trong Quý III năm 2022` is 2022-09-30. */
export function milestoneDueOf(milestone: Milestone): CivilDate {
  return lastDayOf(milestone) ?? `${String(milestone.year)}-12-31`;
}

function lastDayOf({
  date,
  year,
  quarter,
  month,
}: {
  readonly date?: string | undefined;
  readonly year?: number | undefined;
  readonly quarter?: number | undefined;
  readonly month?: number | undefined;
}): CivilDate | undefined {
  if (date !== undefined) return date;
  if (year === undefined) return undefined;
  return lastDayOfMonth(year, month ?? (quarter === undefined ? 12 : quarter * 3));
}

function lastDayOfMonth(year: number, month: number): CivilDate {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return addDays(`${String(nextYear)}-${String(nextMonth).padStart(2, '0')}-01`, -1);
}
