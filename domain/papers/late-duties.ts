import { dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-calendar.js';
import type { Obligation } from '../obligation/obligation.js';
import type { TaskState } from '../task/state.js';
import type { OverdueDuty } from './overdue-duty.js';
import type { TaskReference } from './task-reference.js';

/** A duty with the task in which it is owed. */
export interface DutyOfTask {
  readonly state: TaskState;
  readonly obligation: Obligation;
}

/** What is open and past its date at a moment; a duty whose clock stands still is not late. */
export function lateDuties({
  states,
  now,
}: {
  states: readonly TaskState[];
  now: Instant;
}): readonly DutyOfTask[] {
  return states
    .flatMap((state) =>
      Object.values(state.obligations)
        .filter(({ outcome, suspended, due }) => !outcome && !suspended && endOfDate(due) <= now)
        .map((obligation) => ({ state, obligation })),
    )
    .toSorted((a, b) => byPlace(a, b));
}

/** A duty as papers tell of it, with its lateness in working days at a moment. */
export function overdueDuty({
  duty: { state, obligation },
  now,
}: {
  duty: DutyOfTask;
  now: Instant;
}): OverdueDuty {
  const { kind, due, about } = obligation;
  return {
    ...referenceOf(state),
    kind,
    ...(kind === 'quarterlyReport' && about !== undefined && { period: about }),
    due,
    lateWorkingDays: workingDaysBetween(state.calendar, due, dateOf(now)),
  };
}

/** How papers name a task. */
export function referenceOf({
  brief: { shortcoming, taskNumber, text, confidential },
}: Pick<TaskState, 'brief'>): TaskReference {
  return { shortcoming: shortcoming.number, taskNumber, text, confidential };
}

/** By the plan's order of tasks, then by date. */
function byPlace(a: DutyOfTask, b: DutyOfTask): number {
  const [one, other] = [a.state.brief, b.state.brief];
  return (
    one.shortcoming.number - other.shortcoming.number ||
    one.taskNumber - other.taskNumber ||
    (one.taskId < other.taskId ? -1 : one.taskId > other.taskId ? 1 : 0) ||
    (a.obligation.due < b.obligation.due ? -1 : a.obligation.due > b.obligation.due ? 1 : 0)
  );
}
