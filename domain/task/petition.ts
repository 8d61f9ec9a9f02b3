import type { CivilDate, Instant } from '../calendar/instant.js';

/** A matter that a unit cannot settle itself, put to a leader: a record with an answer and a date. */
export interface Petition {
  readonly id: string;
  readonly kind: PetitionKind;
  readonly to: 'viceChairman' | 'chairman';
  readonly text: string;
  readonly askedAt: Instant;
  /** For an extension: the obligation and the date that is asked for; for an objection: the unit that objected. */
  readonly about?: string;
  readonly newDue?: CivilDate;
  readonly answer?: { readonly at: Instant; readonly agreed: boolean; readonly text: string };
}

/** Beyond the unit's authority; a later date; or an objection of a coordinating unit that cannot be met. */
export type PetitionKind = 'matter' | 'extension' | 'objection';

/** A stretch in which the clock stood still, counted in working days when it ended. */
export interface Suspension {
  readonly from: Instant;
  readonly reason: string;
  /** The ministry or other outside body that is awaited. */
  readonly awaiting: string;
  readonly until?: Instant;
  readonly workingDays?: number;
}
