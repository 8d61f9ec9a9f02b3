import type { StoredPlan } from '../activities/store/port.js';
import type { CivilDate, Instant } from '../domain/calendar/instant.js';
import { quarterBefore } from '../domain/period/quarter-before.js';
import { synthesize } from '../domain/synthesis/synthesize.js';
import type { Synthesis } from '../domain/synthesis/types.js';
import type { Services } from './services.js';

/** What the synthesis of a period would hold if it were frozen at this moment. */
export async function synthesisNow({
  services: { store },
  plan: { planId, title: planTitle },
  period,
  due,
  now,
}: {
  services: Services;
  plan: Pick<StoredPlan, 'planId' | 'title'>;
  period: string;
  due: CivilDate;
  now: Instant;
}): Promise<Synthesis> {
  const [tasks, before] = await Promise.all([
    store.eventsOfPlan(planId),
    store.synthesis({ planId, period: quarterBefore(period) }),
  ]);
  return synthesize({
    planId,
    planTitle,
    period,
    due,
    frozenAt: now,
    tasks,
    ...(before && { previous: before.synthesis }),
  });
}
