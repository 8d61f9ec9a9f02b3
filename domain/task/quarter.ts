import { type CivilDate, endOfDate, type Instant, quarterOf } from '../calendar/instant.js';
import { rolledForward, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { Policy } from '../policy/policy.js';

/** A reporting period with the date of its report. */
export interface ReportPeriod {
  /** `2022-Q3`. */
  readonly period: string;
  readonly due: CivilDate;
}

/**
 * The first report that falls due after a date (plan, part C.1: the 15th of the quarter's last month), and is of a later
 * period than `period`: a date that rolls under changed terms brings no second report of a quarter.
 */
export function reportAfter({
  date,
  period: before = '',
  policy,
  calendar,
}: {
  date: CivilDate;
  period?: string;
  policy: Policy;
  calendar: WorkingCalendar;
}): ReportPeriod {
  const year = Number(date.slice(0, 4));
  const dates = [year - 1, year, year + 1].flatMap((y) =>
    policy.reportDates.map((monthDay) => `${String(y)}-${monthDay}`),
  );
  const periods = dates.sort().map((nominal) => ({
    period: periodOf(nominal),
    due: policy.reportDateOffDays === 'rollForward' ? rolledForward(calendar, nominal) : nominal,
  }));
  const next = periods.find(({ due, period }) => due > date && period > before);
  if (!next) throw new Error(`policy ${policy.id} has no report date after ${date}`);
  return next;
}

/** The report date of a quarter as the policy names it, whatever it rolled to. Throws for a quarter without one. */
export function nominalDate({ period, policy }: { period: string; policy: Policy }): CivilDate {
  const date = policy.reportDates
    .map((monthDay) => `${period.slice(0, 4)}-${monthDay}`)
    .find((nominal) => periodOf(nominal) === period);
  if (date === undefined) throw new Error(`policy ${policy.id} has no report date in ${period}`);
  return date;
}

/** The quarter in which a date lies: `2022-Q3`. */
function periodOf(date: CivilDate): string {
  return `${date.slice(0, 4)}-Q${String(quarterOf(date.slice(5)))}`;
}

/** 24:00 of 31 December. */
export function endOfYear(year: number): Instant {
  return endOfDate(`${String(year)}-12-31`);
}
