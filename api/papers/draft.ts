import type { PaperRequest } from '../../domain/papers/request.js';
import { draftConsolidatedReport } from './draft-consolidated-report.js';
import { draftDirection, draftLeaderNote } from './draft-for-leaders.js';
import { draftUnitReport, draftUrgingNote } from './draft-for-units.js';
import { draftPlanWithAnnex } from './draft-plan.js';
import type { PaperDraft, PaperFacts } from './facts.js';

/** Drafts the paper that is asked for; throws Problem where there is nothing to make it from. */
export function draftPaper({
  facts,
  about,
}: {
  facts: PaperFacts;
  about: PaperRequest;
}): Promise<PaperDraft> {
  switch (about.kind) {
    case 'consolidatedReport':
      return draftConsolidatedReport({ facts, about });
    case 'unitReport':
      return draftUnitReport({ facts, about });
    case 'urgingNote':
      return draftUrgingNote({ facts, about });
    case 'leaderNote':
      return draftLeaderNote({ facts, about });
    case 'direction':
      return draftDirection({ facts, about });
    case 'planWithAnnex':
      return draftPlanWithAnnex({ facts });
  }
}
