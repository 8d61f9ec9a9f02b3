import { type IssuedPaper, issuePaper, numberKey, replacePaper } from '../../domain/papers/issued.js';
import { datedOn } from '../../domain/papers/paper.js';
import type { PaperRequest } from '../../domain/papers/request.js';
import { mayIssue } from '../../domain/papers/who-issues.js';
import type { Actor } from '../../domain/task/actor.js';
import { paperProblem } from '../faults.js';
import { draftPaper } from './draft.js';
import type { PaperFacts } from './facts.js';
import { refuseUnknownSlots } from './slots.js';
import { paperBytes } from './write.js';

/** Drafts a paper, decides whether it may be issued, and stores it for good. Throws Problem with the refusal. */
export async function issue({
  facts,
  requestId,
  by,
  about,
  replacing,
}: {
  facts: PaperFacts;
  requestId: string;
  by: Actor;
  about: PaperRequest;
  replacing?: { readonly replaced: IssuedPaper; readonly reason: string };
}): Promise<IssuedPaper> {
  const { services, plan, now } = facts;
  const { store } = services;
  const { planId } = plan;
  const { paper, refusal, leader } = await draftPaper({ facts, about });
  refuseUnknownSlots({ paper, texts: facts.given.texts });
  const { focalUnit } = plan.directory;
  if (!mayIssue({ by, about, focalUnit, directedBy: leader })) throw paperProblem('mayNotIssue');
  if (refusal) throw paperProblem(refusal);
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
