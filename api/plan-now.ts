import type { StoredPlan } from '../activities/store/port.js';
import { calendarNow } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

/** A plan, and what moment it is on its calendar; 404 where there is no such plan. */
export async function planNow({
  services: { store, epochMs = Date.now },
  planId,
}: {
  services: Services;
  planId: string;
}): Promise<{ readonly plan: StoredPlan; readonly now: Instant }> {
  const plan = await store.plan(planId);
  if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
  return { plan, now: calendarNow({ clock: plan.clock, epochMs: epochMs() }) };
}
