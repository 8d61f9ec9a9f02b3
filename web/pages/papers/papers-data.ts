import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import type { IssuedKind, PaperRequest } from '../../../domain/papers/request.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { api, ask, type Whole } from '../../data/api.js';

export type IssuedPaper = Whole<Schemas['IssuedPaper']>;

export const kindNames: Readonly<Record<IssuedKind, LocalizedText>> = {
  urgingNote: { vi: 'Công văn đôn đốc', en: 'Urging note' },
  consolidatedReport: { vi: 'Báo cáo tổng hợp quý', en: 'Consolidated report' },
  unitReport: { vi: 'Báo cáo của đơn vị', en: 'Report of a unit' },
  leaderNote: { vi: 'Tờ trình lãnh đạo', en: 'Note to a leader' },
  direction: { vi: 'Văn bản chỉ đạo', en: 'Direction' },
  planWithAnnex: { vi: 'Kế hoạch kèm phụ lục', en: 'The plan with its annex' },
};

export function papersQuery(planId: string) {
  return queryOptions({
    queryKey: ['papers', planId],
    queryFn: () => ask(api.GET('/plans/{planId}/papers', { params: { path: { planId } } })),
  });
}

/** What the office gives to the head of a paper. */
export interface HeadGiven {
  readonly number?: number;
  readonly date?: string;
}

interface Asked {
  readonly planId: string;
  readonly about: PaperRequest;
  readonly head: HeadGiven;
}

/** Brings the draft of a paper as a file; nothing is stored. */
export async function downloadPaper({ planId, about, head }: Asked): Promise<void> {
  const file: unknown = await ask(
    api.POST('/plans/{planId}/papers/preview', {
      params: { path: { planId } },
      body: { about, head },
      parseAs: 'blob',
    }),
  );
  const address = URL.createObjectURL(file as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `Dự thảo - ${kindNames[about.kind].vi}.docx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Issues a paper under the number that the registry gave; the same request again issues nothing twice. */
export function issuePaper({
  planId,
  about,
  head,
  key,
}: Asked & { readonly key: string }): Promise<IssuedPaper> {
  return ask(
    api.POST('/plans/{planId}/papers', {
      params: { path: { planId }, header: { 'Idempotency-Key': key } },
      body: { about, head },
    }),
  );
}

/** Where the file of an issued paper is. */
export function paperAddress({ id }: IssuedPaper): string {
  const [planId = '', kind = '', n = ''] = id.split('/');
  return `/api/v1/plans/${planId}/papers/${kind}/${n}.docx`;
}
