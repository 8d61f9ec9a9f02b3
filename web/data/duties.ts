import { type CivilDate, dayThatEnds, endOfDate } from '../../domain/calendar/instant.js';
import { workingDaysBetween } from '../../domain/calendar/working-calendar.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { Duty, TaskRow } from './api.js';
import type { PlanTime } from './queries.js';

/** Something that is owed, with the task that it belongs to. */
export interface OwedDuty {
  readonly duty: Duty;
  readonly row: TaskRow;
}

export const urgencies = ['overdue', 'today', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyNames: Readonly<Record<Urgency, LocalizedText>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Hôm nay', en: 'Today' },
  week: { vi: '5 ngày làm việc tới', en: 'Next 5 working days' },
  later: { vi: 'Sau đó', en: 'Later' },
};

/** How urgent a date is on a day of a plan. */
export function urgencyOf({ due, time }: { due: CivilDate; time: PlanTime }): Urgency {
  if (due < time.today) return 'overdue';
  if (due === time.today) return 'today';
  return workingDaysBetween(time.calendar, time.today, due) <= 5 ? 'week' : 'later';
}

/** "còn 3 ngày làm việc", "quá hạn 5 ngày làm việc": how far a date is, in working days of the plan. */
export function distance({ due, time }: { due: CivilDate; time: PlanTime }): LocalizedText {
  const { today, calendar } = time;
  if (due === today) return { vi: 'hạn hôm nay', en: 'due today' };
  const late = due < today;
  const days = late ? workingDaysBetween(calendar, due, today) : workingDaysBetween(calendar, today, due);
  const count = `${String(days)} working day${days === 1 ? '' : 's'}`;
  if (days === 0)
    return late
      ? { vi: 'vừa quá hạn, chưa qua ngày làm việc nào', en: 'just overdue' }
      : { vi: 'hạn vào ngày nghỉ sắp tới', en: 'due on the coming days off' };
  return late
    ? { vi: `quá hạn ${String(days)} ngày làm việc`, en: `${count} overdue` }
    : { vi: `còn ${String(days)} ngày làm việc`, en: `${count} left` };
}

/** "30/9/2022". */
export function shownDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/** "30/9/2022 08:00"; midnight is 24:00 of the day that it ends, as plans write it. */
export function shownMoment(instant: string): string {
  if (instant === endOfDate(dayThatEnds(instant))) return `${shownDate(dayThatEnds(instant))} 24:00`;
  return `${shownDate(instant)} ${instant.slice(11, 16)}`;
}

/** What a debtor owes, in order of date, over tasks. */
export function dutiesOf({
  rows,
  debtor,
}: {
  rows: readonly TaskRow[];
  debtor: string;
}): readonly OwedDuty[] {
  return rows
    .flatMap((row) => row.duties.filter((duty) => duty.debtor === debtor).map((duty) => ({ duty, row })))
    .sort((one, other) => (one.duty.due < other.duty.due ? -1 : one.duty.due > other.duty.due ? 1 : 0));
}
