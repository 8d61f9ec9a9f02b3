import type { CivilDate, Instant } from '../calendar/instant.js';
import type { LadderId } from '../policy/policy.js';
import type { ObligationKind } from './kinds.js';

/** Who owes: a unit, the focal department, or a leader. */
export type Debtor =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'focal'; readonly unit: string }
  | { readonly kind: 'leader'; readonly leader: string };

/** A rung with the moment at which it fires. */
export interface ScheduledRung {
  readonly rung: string;
  readonly at: Instant;
}

/** How a due date was reckoned: fixed by a text or a person, or working days after a date. */
export type DueBasis =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'workingDays'; readonly after: CivilDate; readonly count: number };

/** How an obligation ended; each has exactly one outcome. */
export type OutcomeKind = 'met' | 'consentedBySilence' | 'noLongerOwed';

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly at: Instant;
  /** Met or consented after the end of the due date. */
  readonly late: boolean;
}

/** Something that is owed by a date: the one mechanism for everything that dondoc waits for. */
export interface Obligation {
  /** `<kind>/<key>`, unique within the task: `quarterlyReport/2022-Q3`. */
  readonly id: string;
  readonly kind: ObligationKind;
  readonly debtor: Debtor;
  readonly ladder: LadderId;
  /** What it is about: another obligation, a report, a petition. */
  readonly about?: string;
  /** What is to be done, where the kind alone does not say. */
  readonly text?: string;
  readonly openedAt: Instant;
  /** Owed until 24:00 of this date. */
  readonly due: CivilDate;
  /** The first date that was set; kept for ever. */
  readonly originalDue: CivilDate;
  readonly basis: DueBasis;
  /** Rungs that are still to fire, in order of time. */
  readonly schedule: readonly ScheduledRung[];
  /** Rungs that have fired, in order, over all dates that the obligation had. */
  readonly fired: readonly ScheduledRung[];
  /** How many of `fired` belong to earlier due dates: a new date starts the ladder anew. */
  readonly firedBefore: number;
  /** Extensions that were granted. */
  readonly extensions: number;
  /** The clock stands still while an outside body is awaited; the schedule is empty. */
  readonly suspended?: true;
  readonly outcome?: Outcome;
}

/** Still owed: no outcome yet. */
export function isOpen(obligation: Obligation): boolean {
  return obligation.outcome === undefined;
}

/** The unit or leader that owes. */
export function debtorId(debtor: Debtor): string {
  return debtor.kind === 'leader' ? debtor.leader : debtor.unit;
}
