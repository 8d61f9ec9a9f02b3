import type { CivilDate } from '../calendar/instant.js';

/** A quarter's report as it was made before dondoc: when, what it said, and DPI's answer if there was one. */
export interface AdoptedReport {
  /** `2022-Q3`. */
  readonly period: string;
  readonly reportedOn?: CivilDate;
  /** Nothing to report, said on purpose. */
  readonly nil?: boolean;
  readonly text?: string;
  readonly acceptedOn?: CivilDate;
  readonly returnedOn?: CivilDate;
}

/** Who gave a later date. */
export type ExtendedBy = 'viceChairman' | 'chairman';

/** What is known of one task of one unit from the time before dondoc; what is not known is absent. */
export interface AdoptedFacts {
  readonly returnedOn?: CivilDate;
  readonly returnReason?: string;
  readonly acceptedOn?: CivilDate;
  readonly planApprovedOn?: CivilDate;
  readonly planCompletion?: CivilDate;
  readonly milestoneReachedOn?: CivilDate;
  readonly reports?: readonly AdoptedReport[];
  readonly extendedTo?: CivilDate;
  readonly extendedOn?: CivilDate;
  /** The assigned vice-chairman unless it says otherwise. */
  readonly extendedBy?: ExtendedBy;
  /** From 0 to 100, as of the adoption. */
  readonly percent?: number;
  readonly proposedOn?: CivilDate;
  readonly verifiedOn?: CivilDate;
  readonly remarks?: string;
}

/** The facts with the task and unit that they are about. */
export interface AdoptionRow extends AdoptedFacts {
  readonly shortcoming: number;
  readonly task: number;
  /** The id of the directory, or that of a unit which the plan does not name. */
  readonly unit: string;
}

/** Everything that a plan's keeper hands over: when the tasks were given out, and what is known of each. */
export interface PlanAdoption {
  readonly launchedOn: CivilDate;
  /** sha256 of the file in which the keeper wrote it down: the evidence behind every adopted fact. */
  readonly evidence: string;
  readonly rows: readonly AdoptionRow[];
}
