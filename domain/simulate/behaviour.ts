import type { ObligationKind } from '../obligation/kinds.js';
import { chance } from './chance.js';

/**
 * How people behave in a simulation: data, so that it can be kept, compared and run again. Whoever is left out does nothing.
 * Days are working days, shares go from 0 to 1, and what a share draws depends on the seed and the name of what is drawn
 * for, never on the order.
 */
export interface Behaviour {
  readonly seed: number;
  /** Ways in which units behave; each unit has one of them, by share, unless `units` says which. */
  readonly profiles?: readonly UnitProfile[];
  /** The name of the profile of a unit. */
  readonly units?: Readonly<Record<string, string>>;
  readonly dpi?: FocalBehaviour;
  readonly viceChairman?: LeaderBehaviour;
  readonly chairman?: LeaderBehaviour;
}

/**
 * A unit does what it owes on the date, or so many working days later. The date is the first that was set, or one that was
 * granted because the unit asked: a leader's new date does not make it wait.
 */
export interface UnitProfile {
  readonly name: string;
  /** Shares of all profiles are weighed against each other. */
  readonly share: number;
  /** Working days after the date; 0 when left out, negative is before it. */
  readonly lateWorkingDays?: number;
  /** The same for one kind of duty. */
  readonly lateWorkingDaysByKind?: Readonly<Partial<Record<ObligationKind, number>>>;
  /** Up to so many working days earlier, drawn for each duty. */
  readonly spreadWorkingDays?: number;
  /** Kinds of duty that are never done. */
  readonly silentFor?: readonly ObligationKind[];
  /** Share of reports that say there is nothing to report. */
  readonly nilReportShare?: number;
  /** Share of assignments that are given back. */
  readonly returnShare?: number;
  /** Share of plans of others to which the unit objects. */
  readonly objectionShare?: number;
  /** A later date for completion is asked for, each time that it comes near. */
  readonly asksExtension?: { readonly workingDaysBefore: number; readonly byWorkingDays: number };
}

/** The focal department acts some working days after something has become its duty. */
export interface FocalBehaviour {
  readonly afterWorkingDays: number;
  readonly silentFor?: readonly ObligationKind[];
  /** Share of reports that are given back. */
  readonly returnShare?: number;
  /** Share of proposed completions that are refused. */
  readonly refuseShare?: number;
  /** The units that are named for what the plan writes where it names none. */
  readonly namedUnits?: Readonly<Record<string, readonly string[]>>;
}

/** A leader directs and answers petitions some working days after he was told. */
export interface LeaderBehaviour {
  readonly afterWorkingDays: number;
  readonly silentFor?: readonly ObligationKind[];
  /** How he directs; `instruct` when left out. */
  readonly means?: 'instruct' | 'extend' | 'summon' | 'takeToChairman';
  /** The date that he sets, in working days from then; 5 when left out. */
  readonly dueWorkingDays?: number;
  /** Share of petitions that are granted; all when left out. */
  readonly grantShare?: number;
}

/** The profile of a unit; none when there are no profiles, or the one named does not exist. */
export function profileOf({
  behaviour: { seed, profiles = [], units },
  unit,
}: {
  behaviour: Behaviour;
  unit: string;
}): UnitProfile | undefined {
  const named = units?.[unit];
  if (named !== undefined) return profiles.find(({ name }) => name === named);
  const drawn =
    chance({ seed, key: `profile ${unit}` }) * profiles.reduce((sum, { share }) => sum + share, 0);
  let sum = 0;
  return profiles.find(({ share }) => {
    sum += share;
    return drawn < sum;
  });
}
