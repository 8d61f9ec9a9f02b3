import type { StoredPlan } from '../activities/store/port.js';
import { calendarNow } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';
import { storedPlan } from './stored-plan.js';

interface Asked {
  readonly services: Pick<Services, 'store' | 'epochMs'>;
  readonly planId: string;
}

/** A plan with its text and terms, and what moment it is on its calendar. Throws Problem 404. */
export async function planNow({
  services,
  planId,
}: Asked): Promise<{ readonly plan: StoredPlan; readonly now: Instant }> {
  const plan = await storedPlan({ services, planId });
  return { plan, now: nowIn({ services, clock: plan.clock }) };
}

/** What moment it is on a plan's calendar, without reading its text and terms. Throws Problem 404. */
export async function momentOfPlan({ services, planId }: Asked): Promise<Instant> {
  const head = await services.store.planHead(planId);
  if (!head) throw notFound({ vi: 'kế hoạch', en: 'plan' });
  return nowIn({ services, clock: head.clock });
}

function nowIn({
  services: { epochMs = Date.now },
  clock,
}: Pick<Asked, 'services'> & { readonly clock: StoredPlan['clock'] }): Instant {
  return calendarNow({ clock, epochMs: epochMs() });
}
