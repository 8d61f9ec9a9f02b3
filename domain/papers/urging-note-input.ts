import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { TaskState } from '../task/state.js';
import { lateDuties, overdueDuty } from './late-duties.js';
import type { OverdueDuty } from './overdue-duty.js';

const answerWithinWorkingDays = 3;

/** What DPI presses a unit for at a moment: everything that the unit itself owes and is late with, in the order of the plan. */
export function urgingNoteInput({
  states,
  unit,
  calendar,
  now,
  answerBy,
}: {
  /** The tasks of the plan. */
  states: readonly TaskState[];
  unit: string;
  calendar: WorkingCalendar;
  now: Instant;
  /** By when it is to be done; three working days from now by default. */
  answerBy?: CivilDate;
}): { readonly asOf: CivilDate; readonly answerBy: CivilDate; readonly duties: readonly OverdueDuty[] } {
  const asOf = dateOf(now);
  return {
    asOf,
    answerBy: answerBy ?? addWorkingDays(calendar, asOf, answerWithinWorkingDays),
    duties: lateDuties({ states, now })
      .filter(({ obligation: { debtor } }) => debtor.kind === 'unit' && debtor.unit === unit)
      .map((duty) => overdueDuty({ duty, now })),
  };
}
