import type { PaperRequest } from '../../domain/papers/request.js';
import type { mayIssue, mayPreview } from '../../domain/papers/who-issues.js';
import { fold } from '../../domain/task/evolve.js';
import { taskView } from '../../domain/views/task-view.js';
import type { Caller } from '../operation/caller.js';
import { notFound, type Problem } from '../problem.js';
import { draftPaper } from './draft.js';
import type { PaperDraft, PaperFacts } from './facts.js';
import { refuseUnknownSlots } from './slots.js';

interface Asked {
  readonly facts: PaperFacts;
  readonly caller: Caller;
  readonly about: PaperRequest;
  /** The rule of who may. */
  readonly may: typeof mayIssue | typeof mayPreview;
  /** What is said to whoever may not. */
  readonly refused: Problem;
}

/** Drafts a paper for a person who may do this with it. Whoever may not is told so before anything else is told. */
export async function draftFor(asked: Asked): Promise<PaperDraft> {
  const { facts, caller, about, may, refused } = asked;
  const by = caller.actor();
  const { focalUnit } = facts.plan.directory;
  if (!may({ by, about, focalUnit, directedBy: by.leader })) throw refused;
  if (about.kind === 'direction') await refuseHiddenTask({ ...asked, taskId: about.task });
  const draft = await draftPaper({ facts, about });
  if (!may({ by, about, focalUnit, directedBy: draft.leader })) throw refused;
  refuseUnknownSlots({ paper: draft.paper, texts: facts.given.texts });
  return draft;
}

/** To a vice-chairman a task of another field and one that is not there are the same: none that he could have directed. */
async function refuseHiddenTask({
  facts: { services },
  caller: { person, access },
  refused,
  taskId,
}: Asked & { readonly taskId: string }): Promise<void> {
  const events = await services.store.events(taskId);
  if (events.length > 0 && access.may('read', 'Task', taskView(fold(events)))) return;
  throw person.role === 'viceChairman'
    ? refused
    : notFound({ vi: 'nhiệm vụ này trong kế hoạch', en: 'task in the plan' });
}
