import type { Checkpoint } from '../../audit/checkpoint.js';
import { fingerprintOf, sealText } from '../../audit/seal.js';
import type { PrintedSeal } from '../../domain/papers/consolidated/seal-annex.js';
import { consolidatedReport } from '../../domain/papers/consolidated-report.js';
import { headFor } from '../../domain/papers/default-head.js';
import { synthesisInForce } from '../../domain/period/state.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import { periodAt } from '../period-at.js';
import { synthesisAt } from '../synthesis-at.js';
import { synthesisNow } from '../synthesis-now.js';
import { type PaperDraft, type PaperFacts, type RequestOf, replacing } from './facts.js';

/**
 * DPI's report of a quarter from its frozen synthesis, with the texts that were saved for it. While the period is not frozen it
 * can be looked at as it would be now; it is issued from the synthesis in force alone.
 */
export async function draftConsolidatedReport({
  facts,
  about: { period, version },
}: {
  facts: PaperFacts;
  about: RequestOf<'consolidatedReport'>;
}): Promise<PaperDraft> {
  const { services, plan, now } = facts;
  const { store } = services;
  const { planId } = plan;
  const { state } = await periodAt({ services, planId, period });
  const inForce = synthesisInForce(state);
  const asked = version ?? inForce?.version;
  const stored =
    asked === undefined ? undefined : await synthesisAt({ services, planId, period, version: asked });
  const synthesis =
    stored?.synthesis ?? (await synthesisNow({ services, plan, period, due: state.brief.due, now }));
  const last = await store.lastCheckpoint(planId);
  const edited = stored && (await store.editedTexts(stored.id));
  return {
    paper: consolidatedPaper({
      facts,
      synthesis,
      texts: edited?.texts ?? {},
      ...(last && { seal: printedSeal(last.signed.checkpoint) }),
    }),
    refusal: stored && stored.version === inForce?.version ? undefined : 'notFrozen',
  };
}

/** The report of a synthesis with the texts given around its tables. */
export function consolidatedPaper({
  facts: { plan, now, nameOf, given },
  synthesis,
  texts,
  seal,
}: {
  facts: Pick<PaperFacts, 'plan' | 'now' | 'nameOf' | 'given'>;
  synthesis: Synthesis;
  texts: Readonly<Record<string, string>>;
  seal?: PrintedSeal;
}) {
  const { directory } = plan;
  const full = headFor({
    kind: 'consolidatedReport',
    form: 'report',
    issuer: directory.focalUnit,
    directory,
    today: now,
    addressees: [`Chủ tịch UBND ${directory.province.vi}`],
    ...replacing(given),
    changes: given.head,
  });
  return consolidatedReport({ ...full, synthesis, nameOf, texts, ...(seal && { seal }) });
}

function printedSeal(checkpoint: Checkpoint): PrintedSeal {
  const { at, log, keyId } = checkpoint;
  return { text: sealText(checkpoint), fingerprint: fingerprintOf(checkpoint), at, ...log, keyId };
}
