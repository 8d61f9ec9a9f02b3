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
  /** The first rung that would come at another moment, as it stands and as it would be; absent where it is not on the ladder. */
  readonly rung?: ScheduledRung;
  readonly newRung?: ScheduledRung;
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
    if (!owed) return [];
    const { rung, newRung } = firstOther(owed.schedule, event.schedule);
    if (owed.due === event.due && !rung && !newRung) return [];
    return [
      {
        ...{ obligation: owed.id, kind: owed.kind, debtor: debtorId(owed.debtor) },
        ...{ due: owed.due, newDue: event.due },
        ...(rung && { rung }),
        ...(newRung && { newRung }),
      },
    ];
  });
}

/** The earliest rung that one of two schedules has at a moment at which the other has it not. */
function firstOther(
  before: readonly ScheduledRung[],
  after: readonly ScheduledRung[],
): Pick<DutyChange, 'rung' | 'newRung'> {
  const of = (schedule: readonly ScheduledRung[], id: string) => schedule.find(({ rung }) => rung === id);
  const ids = [...new Set([...before, ...after].map(({ rung }) => rung))];
  const [first] = ids
    .map((id) => ({ rung: of(before, id), newRung: of(after, id) }))
    .filter(({ rung, newRung }) => rung?.at !== newRung?.at)
    .sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
  return {
    ...(first?.rung && { rung: first.rung }),
    ...(first?.newRung && { newRung: first.newRung }),
  };
}

function momentOf({
  rung,
  newRung,
}: {
  rung: ScheduledRung | undefined;
  newRung: ScheduledRung | undefined;
}) {
  const moments = [rung, newRung].flatMap((one) => (one ? [one.at] : []));
  return moments.sort()[0] ?? '';
}
