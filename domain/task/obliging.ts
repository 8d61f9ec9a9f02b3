import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import type { ObligationKind } from '../obligation/kinds.js';
import {
  type Debtor,
  type DueBasis,
  isOpen,
  type Obligation,
  type OutcomeKind,
} from '../obligation/obligation.js';
import { rescheduleSameDate, scheduleLadder } from '../obligation/schedule.js';
import type { LadderId } from '../policy/policy.js';
import type { EventBody, RescheduleCause } from './events.js';
import { suspensionInForce, type TaskState } from './state.js';

type Terms = Pick<TaskState, 'policy' | 'calendar'>;

/** By when something is owed: a date that a text or a person fixed, or working days after a date. */
export type By = { readonly date: CivilDate } | { readonly after: CivilDate; readonly workingDays: number };

/** The event that opens an obligation from `now`, with the moments at which its ladder will fire. */
export function openObligation({
  terms,
  kind,
  key,
  debtor,
  by,
  now,
  about,
  text,
  ladder = debtor.kind,
  suspended = false,
}: {
  terms: Terms;
  kind: ObligationKind;
  key: string;
  debtor: Debtor;
  by: By;
  now: Instant;
  about?: string;
  text?: string;
  ladder?: LadderId;
  suspended?: boolean;
}): EventBody {
  const { due, basis } = reckon({ terms, by });
  const obligation: Obligation = {
    id: `${kind}/${key}`,
    kind,
    debtor,
    ladder,
    ...(about !== undefined && { about }),
    ...(text !== undefined && { text }),
    openedAt: now,
    due,
    originalDue: due,
    basis,
    schedule: suspended
      ? []
      : scheduleLadder({ due, from: now, ladder, policy: terms.policy, calendar: terms.calendar }),
    fired: [],
    firedBefore: 0,
    extensions: 0,
    ...(suspended && { suspended }),
  };
  return { type: 'obligationOpened', obligation };
}

/**
 * The event that gives an obligation a new date: its ladder starts anew from `now`; the original date and what fired stay.
 * The date that it had already is no new one: what has fired for it does not fire again.
 */
export function reschedule({
  terms: { policy, calendar },
  obligation,
  by,
  now,
  cause,
}: {
  terms: Terms;
  obligation: Obligation;
  by: By;
  now: Instant;
  cause: RescheduleCause;
}): EventBody {
  const { id, ladder, fired, firedBefore } = obligation;
  const { due, basis } = reckon({ terms: { policy, calendar }, by });
  const ladderTerms = { due, from: now, ladder, policy, calendar };
  const schedule =
    due === obligation.due
      ? rescheduleSameDate({ ...ladderTerms, fired: fired.slice(firedBefore) })
      : scheduleLadder(ladderTerms);
  return { type: 'obligationRescheduled', obligation: id, due, basis, schedule, cause };
}

/** The events that settle an obligation, and those owed only because of it: a direction about it is no longer owed. */
export function settle({
  state,
  id,
  now,
  kind = 'met',
}: {
  state: TaskState;
  id: string;
  now: Instant;
  kind?: OutcomeKind;
}): readonly EventBody[] {
  const obligation = state.obligations[id];
  if (!obligation || !isOpen(obligation)) return [];
  return [settled({ state, obligation, kind, now }), ...directionsEnded({ state, about: id, now })];
}

/** The events that give an obligation a later date; a direction about the date that has passed is no longer owed. */
export function newDate({
  state,
  obligation,
  due,
  now,
  cause,
  except,
}: {
  state: TaskState;
  obligation: Obligation;
  due: CivilDate;
  now: Instant;
  cause: RescheduleCause;
  /** The direction that set the date: it is met. */
  except?: string;
}): readonly EventBody[] {
  return [
    reschedule({ terms: state, obligation, by: { date: due }, now, cause }),
    ...directionsEnded({ state, about: obligation.id, now, except }),
  ];
}

/** The events that settle every open obligation of a kind. */
export function settleKind({
  state,
  now,
  kind,
}: {
  state: TaskState;
  now: Instant;
  kind: ObligationKind;
}): readonly EventBody[] {
  return openObligations(state, kind).flatMap(({ id }) => settle({ state, id, now }));
}

/** The events that end everything that is open because the task closes; obligations of the kind `met` count as met by it. */
export function settleAll({
  state,
  now,
  met,
}: {
  state: TaskState;
  now: Instant;
  met?: ObligationKind;
}): readonly EventBody[] {
  return openObligations(state).map((obligation) =>
    settled({ state, obligation, kind: obligation.kind === met ? 'met' : 'noLongerOwed', now }),
  );
}

/** What is still owed, in the order of opening. */
export function openObligations(state: TaskState, kind?: ObligationKind): readonly Obligation[] {
  return Object.values(state.obligations).filter(
    (obligation) => isOpen(obligation) && (kind === undefined || obligation.kind === kind),
  );
}

/** `<base>/<n>` for the nth obligation of that kind and base, counted from 1. */
export function nextKey({
  state,
  kind,
  base,
}: {
  state: TaskState;
  kind: ObligationKind;
  base?: string;
}): string {
  const prefix = base === undefined ? `${kind}/` : `${kind}/${base}/`;
  const count = Object.keys(state.obligations).filter((id) => id.startsWith(prefix)).length;
  return base === undefined ? String(count + 1) : `${base}/${String(count + 1)}`;
}

/** What the clock of an obligation shows: it stands still while the obligation is suspended. */
export function clockOf({
  state,
  obligation: { suspended, openedAt },
  now,
}: {
  state: TaskState;
  obligation: Obligation;
  now: Instant;
}): Instant {
  const since = suspended ? suspensionInForce(state)?.from : undefined;
  if (since === undefined) return now;
  return openedAt > since ? openedAt : since;
}

/** The accountable unit as a debtor; a task whose unit is awaited owes through the focal department. */
export function unitDebtor({ brief }: Pick<TaskState, 'brief'>): Debtor {
  return brief.unit.kind === 'named' ? { kind: 'unit', unit: brief.unit.id } : focalDebtor({ brief });
}

export function focalDebtor({ brief }: Pick<TaskState, 'brief'>): Debtor {
  return { kind: 'focal', unit: brief.focalUnit };
}

function reckon({ terms, by }: { terms: Terms; by: By }): { due: CivilDate; basis: DueBasis } {
  if ('date' in by) return { due: by.date, basis: { kind: 'fixed' } };
  const { after, workingDays } = by;
  return {
    due: addWorkingDays(terms.calendar, after, workingDays),
    basis: { kind: 'workingDays', after, count: workingDays },
  };
}

/** The events that end the directions that leaders owe about an obligation. */
function directionsEnded({
  state,
  about,
  now,
  except,
}: {
  state: TaskState;
  about: string;
  now: Instant;
  except?: string | undefined;
}): readonly EventBody[] {
  return openObligations(state, 'direction')
    .filter((direction) => direction.about === about && direction.id !== except)
    .map((obligation) => settled({ state, obligation, kind: 'noLongerOwed', now }));
}

function settled({
  state,
  obligation,
  kind,
  now,
}: {
  state: TaskState;
  obligation: Obligation;
  kind: OutcomeKind;
  now: Instant;
}): EventBody {
  const late = kind === 'met' && clockOf({ state, obligation, now }) >= endOfDate(obligation.due);
  return { type: 'obligationSettled', obligation: obligation.id, outcome: { kind, at: now, late } };
}
