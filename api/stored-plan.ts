import type { StoredPlan } from '../activities/store/port.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

/** A plan with its text and terms. Throws Problem 404. */
export async function storedPlan({
  services: { store },
  planId,
}: {
  services: Pick<Services, 'store'>;
  planId: string;
}): Promise<StoredPlan> {
  const plan = await store.plan(planId);
  if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
  return plan;
}
