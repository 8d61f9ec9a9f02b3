import type { StoredSynthesis } from '../activities/store/period-port.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

/** A version of a period's synthesis; 404 while the period is not frozen, or where there is no such version. */
export async function synthesisAt({
  services: { store },
  planId,
  period,
  version,
}: {
  services: Services;
  planId: string;
  period: string;
  version?: number | undefined;
}): Promise<StoredSynthesis> {
  const found = await store.synthesis({ planId, period, ...(version !== undefined && { version }) });
  if (found) return found;
  throw notFound({ vi: `bản tổng hợp đã chốt của kỳ ${period}`, en: `frozen synthesis of ${period}` });
}
