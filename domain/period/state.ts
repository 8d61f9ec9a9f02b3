import type { CivilDate, Instant } from '../calendar/instant.js';
import type { Owing } from '../task/owing.js';

/** What a reporting period of a plan is; fixed when it is scheduled. */
export interface PeriodBrief {
  /** `<plan>/<quarter>`; the workflow's id is `reporting-period/` and this. */
  readonly periodId: string;
  readonly planId: string;
  readonly planTitle: string;
  /** `2022-Q3`. */
  readonly period: string;
  /** Reports are owed until 24:00 of this date. */
  readonly due: CivilDate;
  /** The synthesis is owed by DPI until 24:00 of this date. */
  readonly synthesisDue: CivilDate;
  readonly opensAt: Instant;
  /** What a unit did later belongs to the next quarter. */
  readonly dataClosesAt: Instant;
  readonly focalUnit: string;
  /** Who is in charge of the focal unit's field. */
  readonly viceChairman: string;
  readonly chairman: string;
}

/** `scheduled` until it opens; reports are written while it is open and after its data closed; frozen with the synthesis. */
export type PeriodPhase = 'scheduled' | 'open' | 'dataClosed' | 'frozen' | 'received';

/** One synthesis of the period: nothing that happened after its freeze is in it. */
export interface FrozenSynthesis {
  readonly version: number;
  readonly frozenAt: Instant;
  readonly frozenBy: string;
  /** sha256 of the synthesis; absent until it is built. */
  readonly hash?: string;
  /** Why it was opened again, if it was: a later version replaces it. */
  readonly reopened?: { readonly at: Instant; readonly reason: string };
  readonly received?: { readonly at: Instant; readonly text: string };
}

/** Everything that is known of a reporting period; the fold of its events. */
export interface PeriodState extends Owing {
  readonly brief: PeriodBrief;
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly phase: PeriodPhase;
  /** In order; the last one is in force. */
  readonly syntheses: readonly FrozenSynthesis[];
}

/** The synthesis in force while the period is frozen. */
export function synthesisInForce({
  phase,
  syntheses,
}: Pick<PeriodState, 'phase' | 'syntheses'>): FrozenSynthesis | undefined {
  return phase === 'frozen' || phase === 'received' ? syntheses.at(-1) : undefined;
}
