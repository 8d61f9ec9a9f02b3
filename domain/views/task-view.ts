import type { CivilDate } from '../calendar/instant.js';
import { debtorId, isOpen, type Obligation } from '../obligation/obligation.js';
import type { TaskState } from '../task/state.js';
import { nextDeadline } from '../task/tick.js';
import { foldDiacritics } from '../text/fold.js';

/** One open duty of a task, as lists show it. */
export interface DutyView {
  readonly id: string;
  readonly kind: Obligation['kind'];
  readonly debtor: string;
  readonly due: string;
  readonly originalDue: string;
  /** The highest rung that has fired for lateness, if any. */
  readonly rung?: string;
  readonly nextRungAt?: string;
}

/** A person to whom authority over a task is lent. */
export interface Delegate {
  readonly person: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** A task as lists and pages read it: built from the state, rebuilt at any time. */
export interface TaskView {
  readonly taskId: string;
  readonly planId: string;
  readonly sequence: number;
  readonly shortcoming: number;
  readonly shortcomingTitle: string;
  readonly taskNumber: number;
  readonly line: number;
  readonly text: string;
  /** Without diacritics, for search. */
  readonly searchText: string;
  /** Absent while the unit is awaited; `writtenUnit` is then the plan's own words. */
  readonly unit?: string;
  readonly writtenUnit?: string;
  readonly coordinators: readonly string[];
  readonly field: string;
  readonly viceChairman: string;
  readonly confidential: boolean;
  /** To whom authority is lent, from a day until a last one; he may know of the task on these days. */
  readonly delegates: readonly Delegate[];
  readonly phase: TaskState['phase'];
  readonly deadlineText: string;
  readonly launchedAt: string;
  readonly duties: readonly DutyView[];
  readonly overdue: boolean;
  /** The earliest due date of an open duty. */
  readonly nextDue?: string;
  /** The next moment at which time alone acts. */
  readonly nextDeadline?: string;
  readonly state: TaskState;
}

/** The read model of a task. */
export function taskView(state: TaskState): TaskView {
  const { brief } = state;
  const duties = Object.values(state.obligations)
    .filter(isOpen)
    .map((obligation) => dutyView({ obligation, state }));
  const unit =
    brief.unit.kind === 'named' ? { unit: brief.unit.id } : { writtenUnit: brief.unit.writtenName };
  const nextDue = duties.map(({ due }) => due).sort()[0];
  const deadline = nextDeadline(state);
  return {
    taskId: brief.taskId,
    planId: brief.planId,
    sequence: state.sequence,
    shortcoming: brief.shortcoming.number,
    shortcomingTitle: brief.shortcoming.title,
    taskNumber: brief.taskNumber,
    line: brief.line,
    text: brief.text,
    searchText: foldDiacritics(`${brief.text} ${brief.shortcoming.title}`),
    ...unit,
    coordinators: brief.coordinators,
    field: brief.field,
    viceChairman: brief.viceChairman,
    confidential: brief.confidential,
    delegates: delegatesOf(state),
    phase: state.phase,
    deadlineText: brief.deadline.text,
    launchedAt: state.launchedAt,
    duties,
    overdue: duties.some(({ rung }) => rung !== undefined),
    ...(nextDue !== undefined && { nextDue }),
    ...(deadline !== undefined && { nextDeadline: deadline }),
    state,
  };
}

/** To whom a task is lent, on what days; what was taken back counts no longer. */
export function delegatesOf({ delegations }: TaskState): readonly Delegate[] {
  return Object.values(delegations)
    .filter(({ revokedAt }) => revokedAt === undefined)
    .map(({ to: person, from, until }) => ({ person, from, until }));
}

function dutyView({ obligation, state }: { obligation: Obligation; state: TaskState }): DutyView {
  const lateRungs = state.policy.ladders[obligation.ladder].filter(({ side }) => side === 'after');
  const rung = obligation.fired
    .slice(obligation.firedBefore)
    .findLast((fired) => lateRungs.some(({ id }) => id === fired.rung))?.rung;
  const nextRungAt = obligation.schedule[0]?.at;
  return {
    id: obligation.id,
    kind: obligation.kind,
    debtor: debtorId(obligation.debtor),
    due: obligation.due,
    originalDue: obligation.originalDue,
    ...(rung !== undefined && { rung }),
    ...(nextRungAt !== undefined && { nextRungAt }),
  };
}
