import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { isOpen, type Obligation, type OutcomeKind } from '../obligation/obligation.js';
import type { ObligationEvent, RescheduleCause } from './events.js';
import { reschedule } from './obliging.js';
import { clockOf, openObligations } from './owed.js';
import type { Owing } from './owing.js';

/** The events that settle an obligation, and those owed only because of it: a direction about it is no longer owed. */
export function settle({
  state,
  id,
  now,
  kind = 'met',
}: {
  state: Owing;
  id: string;
  now: Instant;
  kind?: OutcomeKind;
}): readonly ObligationEvent[] {
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
  state: Owing;
  obligation: Obligation;
  due: CivilDate;
  now: Instant;
  cause: RescheduleCause;
  /** The direction that set the date: it is met. */
  except?: string;
}): readonly ObligationEvent[] {
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
  state: Owing;
  now: Instant;
  kind: ObligationKind;
}): readonly ObligationEvent[] {
  return openObligations(state, kind).flatMap(({ id }) => settle({ state, id, now }));
}

/** The events that end everything that is open because the task closes; obligations of the kind `met` count as met by it. */
export function settleAll({
  state,
  now,
  met,
}: {
  state: Owing;
  now: Instant;
  met?: ObligationKind;
}): readonly ObligationEvent[] {
  return openObligations(state).map((obligation) =>
    settled({ state, obligation, kind: obligation.kind === met ? 'met' : 'noLongerOwed', now }),
  );
}

/** The events that end the directions that leaders owe about an obligation. */
function directionsEnded({
  state,
  about,
  now,
  except,
}: {
  state: Owing;
  about: string;
  now: Instant;
  except?: string | undefined;
}): readonly ObligationEvent[] {
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
  state: Owing;
  obligation: Obligation;
  kind: OutcomeKind;
  now: Instant;
}): ObligationEvent {
  const late = kind === 'met' && clockOf({ state, obligation, now }) >= endOfDate(obligation.due);
  return { type: 'obligationSettled', obligation: obligation.id, outcome: { kind, at: now, late } };
}
