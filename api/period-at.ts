import type { StoredPlan } from '../activities/store/port.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { PeriodState } from '../domain/period/state.js';
import { planNow } from './plan-now.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

/** A period of a plan, and what moment it is there; 404 where there is no such plan or period. */
export async function periodAt({
  services,
  planId,
  period,
}: {
  services: Services;
  planId: string;
  period: string;
}): Promise<{ readonly plan: StoredPlan; readonly now: Instant; readonly state: PeriodState }> {
  const { plan, now } = await planNow({ services, planId });
  const state = await services.store.period(`${planId}/${period}`);
  if (!state) throw notFound(reportingPeriod);
  return { plan, now, state };
}

export const reportingPeriod = { vi: 'kỳ báo cáo', en: 'reporting period' };
