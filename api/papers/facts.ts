import type { StoredPlan } from '../../activities/store/port.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { NameOf } from '../../domain/notices/notice.js';
import type { HeadChanges } from '../../domain/papers/default-head.js';
import type { Paper } from '../../domain/papers/paper.js';
import type { PaperRefusalCode } from '../../domain/papers/refusals.js';
import type { PaperRequest } from '../../domain/papers/request.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { planNow } from '../plan-now.js';
import type { Services } from '../services.js';

/** What a paper is made from beside what its kind needs: the plan, the moment, and what the office gives. */
export interface PaperFacts {
  readonly services: Services;
  readonly plan: StoredPlan;
  readonly now: Instant;
  readonly nameOf: NameOf;
  readonly given: GivenToPaper;
}

export interface GivenToPaper {
  readonly head: HeadChanges;
  /** Texts around the tables, by slot; of the consolidated report they are saved with its synthesis instead. */
  readonly texts: Readonly<Record<string, string>>;
  /** How the paper that this one replaces is named. */
  readonly replaces?: string;
}

/** A paper as it would be issued now. */
export interface PaperDraft {
  readonly paper: Paper;
  /** Why it may be looked at and not issued. */
  readonly refusal?: PaperRefusalCode | undefined;
  /** Of a direction: the leader who gave it. */
  readonly leader?: string;
}

export async function paperFacts({
  services,
  planId,
  given,
}: {
  services: Services;
  planId: string;
  given: GivenToPaper;
}): Promise<PaperFacts> {
  const { plan, now } = await planNow({ services, planId });
  return { services, plan, now, nameOf: namesOf(plan.directory), given };
}

/** Every task of the plan as it stands now. */
export async function statesOf({ services: { store }, plan }: PaperFacts): Promise<readonly TaskState[]> {
  return (await store.eventsOfPlan(plan.planId)).map((events) => fold(events));
}

export type RequestOf<K extends PaperRequest['kind']> = Extract<PaperRequest, { readonly kind: K }>;

/** The paper that is replaced, for the head of the one that replaces it. */
export function replacing({ replaces }: GivenToPaper): { readonly replaces?: string } {
  return replaces === undefined ? {} : { replaces };
}
