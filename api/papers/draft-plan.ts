import { dateOf } from '../../domain/calendar/instant.js';
import { headFor } from '../../domain/papers/default-head.js';
import { planWithAnnex } from '../../domain/papers/plan-with-annex.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { synthesisNow } from '../synthesis-now.js';
import { type PaperDraft, type PaperFacts, replacing } from './facts.js';

/** The plan's own text with an annex of how each task stands now. */
export async function draftPlanWithAnnex({ facts }: { facts: PaperFacts }): Promise<PaperDraft> {
  const { services, plan, now, nameOf, given } = facts;
  const { directory, text, title: planTitle } = plan;
  const read = readPlan({ text });
  if (!read.ok) throw new Error(`the stored plan ${plan.planId} cannot be read: ${read.error.message.en}`);
  const asOf = dateOf(now);
  // How tasks stand does not hang on a period.
  const { shortcomings } = await synthesisNow({ services, plan, period: noPeriod, due: asOf, now });
  const { head } = headFor({
    kind: 'planWithAnnex',
    form: 'planWithAnnex',
    issuer: 'province',
    directory,
    leader: 'viceChairman',
    today: now,
    addressees: [],
    ...replacing(given),
    changes: given.head,
  });
  return { paper: planWithAnnex({ planTitle, tree: read.tree, asOf, shortcomings, head, nameOf }) };
}

const noPeriod = '0000-Q1';
