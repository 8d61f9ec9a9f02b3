import { type CivilDate, endOfDate } from '../calendar/instant.js';
import { isOpen, type Obligation } from '../obligation/obligation.js';
import type { TaskEvent } from '../task/events.js';
import type { TaskState } from '../task/state.js';
import type { ReportStanding } from './types.js';

/**
 * How a task stands with its report of a period. A report is in time when it was made by its date each time that it was owed:
 * one that was returned and made again within its new date is in time, one that was late at first stays late.
 */
export function standingOf({
  state,
  events,
  period,
  isSent,
}: {
  state: TaskState;
  /** Those that the state is the fold of. */
  events: readonly TaskEvent[];
  period: string;
  /** The unit head has sent a version of the report. */
  isSent: boolean;
}): ReportStanding {
  const owed = reportsOwed({ state, period });
  if (owed.some(isOpen)) return isSent ? 'returned' : 'missing';
  if (owed.at(-1)?.outcome?.kind !== 'met') return 'notOwed';
  return owed.some((obligation) => isLate({ obligation, events })) ? 'late' : 'inTime';
}

/** The obligations to make the report of a period, in the order of opening: the first, and one for each return. */
export function reportsOwed({ state, period }: { state: TaskState; period: string }): readonly Obligation[] {
  return Object.values(state.obligations).filter(
    ({ kind, about }) => kind === 'quarterlyReport' && about === period,
  );
}

function isLate({ obligation, events }: { obligation: Obligation; events: readonly TaskEvent[] }): boolean {
  const { outcome } = obligation;
  return outcome?.kind === 'met' && outcome.at >= endOfDate(dateToKeep({ obligation, events }));
}

/**
 * The date by which the report counts as in time. A date that was reckoned in working days follows the calendar; one that a
 * leader sets when the first has passed presses the unit on, and makes what is late no more timely.
 */
function dateToKeep({
  obligation: { id, originalDue },
  events,
}: {
  obligation: Obligation;
  events: readonly TaskEvent[];
}): CivilDate {
  const reckoned = events.findLast(
    (event) =>
      event.type === 'obligationRescheduled' && event.obligation === id && event.basis.kind === 'workingDays',
  );
  return reckoned?.type === 'obligationRescheduled' ? reckoned.due : originalDue;
}
