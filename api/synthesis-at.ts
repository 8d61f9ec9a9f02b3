import type { StoredSynthesis } from '../activities/store/period-port.js';
import { notFound, Problem } from './problem.js';
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

/** Nobody is known until there is a login: what is confidential is given to nobody. */
export function refuseConfidential(asked: boolean): void {
  if (!asked) return;
  throw new Problem({
    status: 403,
    code: 'loginRequired',
    sentence: {
      vi: 'Nội dung mật chỉ dành cho người đã đăng nhập và được quyền xem.',
      en: 'What is confidential is only for those who have logged in and may see it.',
    },
  });
}
