import { ApplicationFailure } from '@temporalio/client';
import { synthesisHash } from '../documents/synthesis/synthesis-hash.js';
import { quarterBefore } from '../domain/period/quarter-before.js';
import { synthesize } from '../domain/synthesis/synthesize.js';
import type { SynthesisInput } from '../workflows/messages.js';
import type { Store } from './store/port.js';

/**
 * Puts a period together from the tasks' events until the freeze and stores it. Reports that were filed before the freeze have to
 * have landed: until then it is tried again.
 */
export function buildSynthesisWith({ store }: { store: Store }) {
  return async ({
    planId,
    planTitle,
    period,
    due,
    version,
    frozenAt,
  }: SynthesisInput): Promise<{ readonly hash: string }> => {
    await refuseWhileLanding({ store, planId, period, frozenAt });
    const [tasks, before] = await Promise.all([
      store.eventsOfPlan(planId),
      store.synthesis({ planId, period: quarterBefore(period) }),
    ]);
    const synthesis = synthesize({
      planId,
      planTitle,
      period,
      due,
      frozenAt,
      tasks,
      ...(before && { previous: before.synthesis }),
    });
    const id = `${planId}/${period}/${String(version)}`;
    const hash = synthesisHash(synthesis);
    const stored = await store.storeSynthesis({ id, planId, period, version, hash, synthesis });
    return { hash: stored.hash };
  };
}

async function refuseWhileLanding({
  store,
  planId,
  period,
  frozenAt,
}: {
  store: Store;
  planId: string;
  period: string;
  frozenAt: string;
}): Promise<void> {
  const [underWay] = await store.filingsUnderWay({ planId, period, until: frozenAt });
  if (underWay !== undefined)
    throw ApplicationFailure.retryable(`filing ${underWay} has not landed`, 'stillLanding');
}
