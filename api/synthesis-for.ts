import type { StoredSynthesis } from '../activities/store/period-port.js';
import { namesOf } from '../domain/directory/names-of.js';
import type { NameOf } from '../domain/notices/notice.js';
import type { Synthesis } from '../domain/synthesis/types.js';
import { withoutConfidential } from '../domain/synthesis/without-confidential.js';
import { hiddenFrom } from './access/plan-words.js';
import type { Caller } from './operation/caller.js';
import { notAllowed } from './operation/not-allowed.js';
import { planNow } from './plan-now.js';
import type { Services } from './services.js';
import { synthesisAt } from './synthesis-at.js';

/** A synthesis as a person may read it. */
export interface SynthesisFor {
  readonly stored: Omit<StoredSynthesis, 'synthesis'>;
  readonly synthesis: Synthesis;
  /** Whether confidential words are left out. */
  readonly leavesOut: boolean;
  readonly nameOf: NameOf;
}

/**
 * A version of a synthesis; with the words that are confidential if they are asked for, of those fields in which this person may
 * read them. Throws Problem 403 where he may read none.
 */
export async function synthesisFor({
  services,
  caller: { access },
  planId,
  period,
  version,
  confidential,
}: {
  services: Services;
  caller: Caller;
  planId: string;
  period: string;
  version?: number | undefined;
  confidential: boolean;
}): Promise<SynthesisFor> {
  if (confidential && !access.mayEver('read', 'ConfidentialText')) throw notAllowed();
  const { plan } = await planNow({ services, planId });
  const { synthesis, ...stored } = await synthesisAt({ services, planId, period, version });
  const secret = synthesis.shortcomings.filter((one) => one.confidential).map(({ number }) => number);
  const unreadable = confidential ? hiddenFrom({ plan, access }) : secret;
  const hidden = secret.filter((number) => unreadable.includes(number));
  if (confidential && secret.length > 0 && hidden.length === secret.length) throw notAllowed();
  return {
    stored,
    synthesis: withoutConfidential(synthesis, hidden),
    leavesOut: hidden.length > 0,
    nameOf: namesOf(plan.directory),
  };
}
