import { type IssuedPaper, issuePaper, numberKey, replacePaper } from '../../domain/papers/issued.js';
import { datedOn } from '../../domain/papers/paper.js';
import type { PaperRequest } from '../../domain/papers/request.js';
import { mayIssue } from '../../domain/papers/who-issues.js';
import { paperProblem } from '../faults.js';
import type { Caller } from '../operation/caller.js';
import { draftFor } from './draft-for.js';
import type { PaperFacts } from './facts.js';
import { paperBytes } from './write.js';

/** Drafts a paper, decides whether it may be issued, and stores it for good. Throws Problem with the refusal. */
export async function issue({
  facts,
  requestId,
  caller,
  about,
  replacing,
}: {
  facts: PaperFacts;
  requestId: string;
  caller: Caller;
  about: PaperRequest;
  replacing?: { readonly replaced: IssuedPaper; readonly reason: string };
}): Promise<IssuedPaper> {
  const { services, plan, now } = facts;
  const { store } = services;
  const { planId } = plan;
  const by = caller.actor();
  const asked = { facts, caller, about, may: mayIssue, refused: paperProblem('mayNotIssue') };
  const { paper, refusal, leader } = await draftFor(asked);
  if (refusal) throw paperProblem(refusal);
  if (replacing) refuseReplacing({ ...replacing, facts, caller, about, leader });
  const { bytes: content, sha256 } = await paperBytes({ services, paper });
  const issuing = {
    about,
    paper,
    written: { sha256, bytes: content.length },
    by,
    now,
    sameNumber: await sameNumber({ facts, paper }),
  };
  const decision = replacing ? replacePaper({ ...issuing, ...replacing }) : issuePaper(issuing);
  if (!decision.ok) throw paperProblem(decision.code);
  const added = await store.addPaper({ requestId, paper: { planId, ...decision.paper }, content });
  if (added.stored) return added.paper;
  throw paperProblem(added.taken === 'number' ? 'numberUsed' : 'replacedAlready');
}

/** Whoever replaces a paper might have issued it himself, and with one of its kind. */
function refuseReplacing({
  replaced,
  facts: { plan },
  caller,
  about,
  leader,
}: {
  replaced: IssuedPaper;
  facts: PaperFacts;
  caller: Caller;
  about: PaperRequest;
  leader: string | undefined;
}): void {
  if (about.kind !== replaced.kind) throw paperProblem('otherKind');
  const { focalUnit } = plan.directory;
  const isSameDirection =
    about.kind === 'direction' &&
    replaced.about.kind === 'direction' &&
    about.task === replaced.about.task &&
    about.direction === replaced.about.direction;
  const directedBy = isSameDirection ? leader : undefined;
  if (!mayIssue({ by: caller.actor(), about: replaced.about, focalUnit, directedBy }))
    throw paperProblem('mayNotIssue');
}

async function sameNumber({
  facts: {
    services: { store },
  },
  paper,
}: {
  facts: PaperFacts;
  paper: Parameters<typeof issuePaper>[0]['paper'];
}): Promise<IssuedPaper | undefined> {
  const { number, issuer } = paper;
  const date = datedOn(paper);
  if (number.value === undefined || date === undefined) return undefined;
  const { value, code } = number;
  return store.paperNumbered(numberKey({ issuer: issuer.name.join(' '), number: { value, code }, date }));
}
