import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { debtorId, type ScheduledRung } from '../obligation/obligation.js';
import type { Policy } from '../policy/policy.js';
import { fold } from './evolve.js';
import { replan } from './rules/terms.js';
import type { TaskState } from './state.js';
import { tick } from './tick.js';

/** What other terms would do to something owed: its date, and what is still to be told of it. */
export interface DutyChange {
  readonly obligation: string;
  readonly kind: ObligationKind;
  readonly debtor: string;
  readonly due: CivilDate;
  readonly newDue: CivilDate;
  /** The next rung as it stands, and as it would be; absent where nothing is left to be told. */
  readonly next?: ScheduledRung;
  readonly newNext?: ScheduledRung;
}

/** What a task owes that would get another date or other rungs, were the policy or the calendar changed now: as the command would do it. */
export function termsChange({
  state: before,
  policy,
  calendar,
  now,
}: {
  state: TaskState;
  policy?: Policy | undefined;
  calendar?: WorkingCalendar | undefined;
  now: Instant;
}): readonly DutyChange[] {
  if (before.phase === 'closed') return [];
  const state = fold(tick({ state: before, now }), before);
  const events = replan({
    state,
    policy: policy ?? state.policy,
    calendar: calendar ?? state.calendar,
    now,
    cause: calendar ? 'calendar' : 'policy',
  });
  return events.flatMap((event): readonly DutyChange[] => {
    if (event.type !== 'obligationRescheduled') return [];
    const owed = state.obligations[event.obligation];
    if (!owed || (owed.due === event.due && isSame(owed.schedule, event.schedule))) return [];
    const [next] = owed.schedule;
    const [newNext] = event.schedule;
    return [
      {
        ...{ obligation: owed.id, kind: owed.kind, debtor: debtorId(owed.debtor) },
        ...{ due: owed.due, newDue: event.due },
        ...(next && { next }),
        ...(newNext && { newNext }),
      },
    ];
  });
}

function isSame(one: readonly ScheduledRung[], other: readonly ScheduledRung[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ rung, at }, place) => rung === other[place]?.rung && at === other[place]?.at)
  );
}
