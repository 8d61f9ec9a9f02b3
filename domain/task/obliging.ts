import type { CivilDate, Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import type { ObligationKind } from '../obligation/kinds.js';
import type { Debtor, DueBasis, Obligation } from '../obligation/obligation.js';
import { rescheduleSameDate, scheduleLadder } from '../obligation/schedule.js';
import type { LadderId } from '../policy/policy.js';
import type { ObligationEvent, RescheduleCause } from './events.js';
import type { Owing } from './owing.js';

type Terms = Pick<Owing, 'policy' | 'calendar'>;

/** By when something is owed: a date that a text or a person fixed, or working days after a date. */
export type By = { readonly date: CivilDate } | { readonly after: CivilDate; readonly workingDays: number };

/** Who owes what by when. */
interface Owed {
  readonly kind: ObligationKind;
  readonly debtor: Debtor;
  readonly by: By;
  readonly now: Instant;
  readonly about?: string;
  readonly text?: string;
  readonly ladder?: LadderId;
  readonly suspended?: boolean;
}

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
}: Owed & { readonly terms: Terms; readonly key: string }): ObligationEvent {
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

/** The same for the next obligation of its kind, or of its kind about one thing (`base`): they are counted from 1. */
export function openNext({
  state,
  base,
  ...owed
}: Owed & { readonly state: Terms & Pick<Owing, 'obligations'>; readonly base?: string }): ObligationEvent {
  return openObligation({
    terms: state,
    key: nextKey({ state, kind: owed.kind, ...(base !== undefined && { base }) }),
    ...owed,
  });
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
}): ObligationEvent {
  const { id, ladder, fired, firedBefore } = obligation;
  const { due, basis } = reckon({ terms: { policy, calendar }, by });
  const ladderTerms = { due, from: now, ladder, policy, calendar };
  const schedule =
    due === obligation.due
      ? rescheduleSameDate({ ...ladderTerms, fired: fired.slice(firedBefore) })
      : scheduleLadder(ladderTerms);
  return { type: 'obligationRescheduled', obligation: id, due, basis, schedule, cause };
}

/** `<base>/<n>` for the nth obligation of that kind and base, counted from 1. */
function nextKey({
  state,
  kind,
  base,
}: {
  state: Pick<Owing, 'obligations'>;
  kind: ObligationKind;
  base?: string;
}): string {
  const prefix = base === undefined ? `${kind}/` : `${kind}/${base}/`;
  const count = Object.keys(state.obligations).filter((id) => id.startsWith(prefix)).length;
  return base === undefined ? String(count + 1) : `${base}/${String(count + 1)}`;
}

function reckon({ terms, by }: { terms: Terms; by: By }): { due: CivilDate; basis: DueBasis } {
  if ('date' in by) return { due: by.date, basis: { kind: 'fixed' } };
  const { after, workingDays } = by;
  return {
    due: addWorkingDays(terms.calendar, after, workingDays),
    basis: { kind: 'workingDays', after, count: workingDays },
  };
}
