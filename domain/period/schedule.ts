import { addDays, type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type Policy, reportingPeriodOf } from '../policy/policy.js';
import { nominalDate, reportAfter } from '../task/quarter.js';
import { stamp } from '../task/stamp.js';
import type { PeriodEvent } from './events.js';
import type { PeriodBrief } from './state.js';

/** What a reporting period is started with. */
export interface PeriodTerms {
  readonly brief: PeriodBrief;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

type Plan = Pick<PeriodBrief, 'planId' | 'planTitle' | 'focalUnit' | 'viceChairman' | 'chairman'>;

/**
 * The first period whose reports fall due after a date, and which is later than the period `after`: it opens 30 days before,
 * its data close on the eve of the report date, its synthesis is due 10 days after it (plan, part C; the policy's
 * `reportingPeriod`).
 */
export function periodAfter({
  date,
  after,
  plan,
  policy,
  calendar,
}: {
  date: CivilDate;
  after?: string;
  plan: Plan;
  policy: Policy;
  calendar: WorkingCalendar;
}): PeriodTerms {
  const { period, due } = reportAfter({
    date,
    policy,
    calendar,
    ...(after !== undefined && { period: after }),
  });
  const { opensDaysBefore, dataClosesDaysBefore, synthesisDaysAfter } = reportingPeriodOf(policy);
  const nominal = nominalDate({ period, policy });
  const brief: PeriodBrief = {
    ...plan,
    periodId: `${plan.planId}/${period}`,
    period,
    due,
    synthesisDue: addDays(nominal, synthesisDaysAfter),
    opensAt: endOfDate(addDays(nominal, -opensDaysBefore - 1)),
    dataClosesAt: endOfDate(addDays(nominal, -dataClosesDaysBefore)),
  };
  return { brief, policy, calendar };
}

/** The first event of a period. */
export function schedulePeriod({ terms, now }: { terms: PeriodTerms; now: Instant }): readonly PeriodEvent[] {
  return stamp({ state: { sequence: 0 }, bodies: [{ type: 'periodScheduled' as const, ...terms }], at: now });
}
