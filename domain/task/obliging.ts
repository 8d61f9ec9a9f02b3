import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { type Debtor, isOpen, type Obligation, type OutcomeKind } from '../obligation/obligation.js';
import { scheduleLadder } from '../obligation/schedule.js';
import type { LadderId } from '../policy/policy.js';
import type { EventBody } from './events.js';
import type { TaskState } from './state.js';

type Terms = Pick<TaskState, 'policy' | 'calendar'>;

/** The event that opens an obligation from `now`, with the moments at which its ladder will fire. */
export function openObligation({
  terms,
  kind,
  key,
  debtor,
  due,
  now,
  about,
}: {
  terms: Terms;
  kind: ObligationKind;
  key: string;
  debtor: Debtor;
  due: CivilDate;
  now: Instant;
  about?: string;
}): EventBody {
  const ladder = ladderOf(debtor);
  const obligation: Obligation = {
    id: `${kind}/${key}`,
    kind,
    debtor,
    ladder,
    ...(about === undefined ? {} : { about }),
    openedAt: now,
    due,
    originalDue: due,
    schedule: scheduleLadder({ due, from: now, ladder, policy: terms.policy, calendar: terms.calendar }),
    fired: [],
  };
  return { type: 'obligationOpened', obligation };
}

/** The due date a number of working days after the date of a moment. */
export function dueAfter({
  terms,
  date,
  workingDays,
}: {
  terms: Terms;
  date: CivilDate;
  workingDays: number;
}): CivilDate {
  return addWorkingDays(terms.calendar, date, workingDays);
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
  const dependents = Object.values(state.obligations).filter(
    (other) => other.kind === 'direction' && other.about === id,
  );
  return [
    settled({ obligation, kind, now }),
    ...dependents.filter(isOpen).map((other) => settled({ obligation: other, kind: 'noLongerOwed', now })),
  ];
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
    settled({ obligation, kind: obligation.kind === met ? 'met' : 'noLongerOwed', now }),
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

function settled({
  obligation,
  kind,
  now,
}: {
  obligation: Obligation;
  kind: OutcomeKind;
  now: Instant;
}): EventBody {
  const late = kind !== 'noLongerOwed' && now >= endOfDate(obligation.due);
  return { type: 'obligationSettled', obligation: obligation.id, outcome: { kind, at: now, late } };
}

function ladderOf(debtor: Debtor): LadderId {
  return debtor.kind;
}
