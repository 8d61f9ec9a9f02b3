import type { CivilDate, Instant } from '../calendar/instant.js';

/** How a unit will do the task (plan, part C.1): steps with persons and dates, who directs, and the causes, told apart. */
export interface DetailedPlanContent {
  readonly steps: readonly PlanStep[];
  /** The leader of the unit who directs the work himself. */
  readonly directedBy: string;
  readonly completion: CivilDate;
  readonly causes: readonly TaggedCause[];
}

export interface PlanStep {
  readonly text: string;
  readonly person: string;
  readonly due: CivilDate;
  /** Coordinating units whose part this is; none means that it concerns all of them. */
  readonly coordinators?: readonly string[];
}

/** A cause as the unit sees it: objective (khách quan) or of its own making (chủ quan). */
export interface TaggedCause {
  readonly text: string;
  readonly nature: 'objective' | 'subjective';
}

/** A version of the detailed plan. The drafter never approves his own. */
export interface PlanVersion {
  readonly version: number;
  readonly content: DetailedPlanContent;
  readonly draftedBy: string;
  readonly approvedAt?: Instant;
}

/** What a coordinating unit answered to a version. */
export interface SignOff {
  readonly version: number;
  readonly answer: 'signed' | 'objected' | 'silent';
  readonly at: Instant;
  readonly reason?: string;
}

/** True when a new version says the same as the old one to a coordinating unit, so that its signature stands. */
export function concernsUnchanged({
  before,
  after,
  unit,
}: {
  before: DetailedPlanContent;
  after: DetailedPlanContent;
  unit: string;
}): boolean {
  return concernOf(before, unit) === concernOf(after, unit);
}

function concernOf({ steps, completion }: DetailedPlanContent, unit: string): string {
  const own = steps.filter(({ coordinators }) => coordinators === undefined || coordinators.includes(unit));
  return JSON.stringify([completion, own.map(({ text, person, due }) => [text, person, due])]);
}
