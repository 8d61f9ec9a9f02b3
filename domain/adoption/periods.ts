import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import type { LaunchTerms } from '../task/launch.js';
import { type ReportPeriod, reportAfter } from '../task/quarter.js';

/**
 * The reporting periods that a task launched on a date has had until now, the one that is open now among them: each opens when
 * the date of the one before has passed.
 */
export function periodsUntil({
  launchedOn,
  now,
  policy,
  calendar,
}: Pick<LaunchTerms, 'policy' | 'calendar'> & {
  launchedOn: CivilDate;
  now: Instant;
}): readonly ReportPeriod[] {
  const periods: ReportPeriod[] = [];
  let next = reportAfter({ date: launchedOn, policy, calendar });
  for (let opensOn = launchedOn; opensOn < dateOf(now) || periods.length === 0; ) {
    periods.push(next);
    opensOn = next.due;
    next = reportAfter({ date: next.due, period: next.period, policy, calendar });
  }
  return periods;
}
