import { suspendableKinds } from '../obligation/kinds.js';
import { isOpen, type Obligation, type ScheduledRung } from '../obligation/obligation.js';
import type { SignOff } from './detailed-plan.js';
import type { AuthorityEvent, ObligationEvent, TaskEvent } from './events.js';
import type { Owing } from './owing.js';
import type { ReportLine } from './report.js';
import type { TaskState } from './state.js';

type Of<Event, T> = Extract<Event, { type: T }> & Pick<TaskEvent, 'at'>;

/** Puts an obligation among the others: gives the record that has it. */
export type PutObligation = (
  obligations: Owing['obligations'],
  obligation: Obligation,
) => Owing['obligations'];

/** A new record; the one before stays as it was. */
const copied: PutObligation = (obligations, obligation) => ({ ...obligations, [obligation.id]: obligation });

/** The state with one obligation new or replaced. */
function withObligation<S extends Pick<Owing, 'obligations'>>(
  state: S,
  obligation: Obligation,
  put: PutObligation = copied,
): S {
  const obligations = put(state.obligations, obligation);
  return obligations === state.obligations ? state : { ...state, obligations };
}

/** The state with one obligation changed; an obligation that is not there is a fault. */
function changeObligation<S extends Pick<Owing, 'obligations'>>(
  state: S,
  id: string,
  change: (obligation: Obligation) => Obligation,
  put: PutObligation,
): S {
  const obligation = state.obligations[id];
  if (!obligation) throw new Error(`no obligation ${id} is owed here`);
  return withObligation(state, change(obligation), put);
}

/** What happens to one obligation, whoever owes it and in whatever process. */
export type LadderEvent = Extract<
  ObligationEvent,
  { type: 'obligationOpened' | 'rungFired' | 'obligationRescheduled' | 'obligationSettled' }
>;

/** The state after an obligation was opened, spoken of, given other dates or settled. */
export function afterLadderEvent<S extends Pick<Owing, 'obligations'>>(
  state: S,
  event: LadderEvent & Pick<TaskEvent, 'at'>,
  put: PutObligation = copied,
): S {
  if (event.type === 'obligationOpened') return withObligation(state, event.obligation, put);
  return changeObligation(state, event.obligation, (open) => afterItsEvent(open, event), put);
}

function afterItsEvent(
  open: Obligation,
  event: Exclude<LadderEvent, { type: 'obligationOpened' }> & Pick<TaskEvent, 'at'>,
): Obligation {
  switch (event.type) {
    case 'rungFired':
      return fired(open, { rung: event.rung, at: event.at });
    case 'obligationRescheduled':
      return rescheduled(open, event);
    case 'obligationSettled':
      return { ...open, outcome: event.outcome, schedule: [] };
  }
}

/** A rung has fired: it is no longer ahead. */
function fired(obligation: Obligation, rung: ScheduledRung): Obligation {
  return {
    ...obligation,
    schedule: obligation.schedule.filter((scheduled) => scheduled.rung !== rung.rung),
    fired: [...obligation.fired, rung],
  };
}

/** Other dates. A new date starts the ladder anew; other terms go on with it. A clock that stands still keeps standing. */
function rescheduled(
  obligation: Obligation,
  { due, basis, schedule, cause }: Extract<ObligationEvent, { type: 'obligationRescheduled' }>,
): Obligation {
  const sameLadder = cause === 'policy' || cause === 'calendar' || due === obligation.due;
  return {
    ...obligation,
    due,
    basis,
    schedule: obligation.suspended ? [] : schedule,
    firedBefore: sameLadder ? obligation.firedBefore : obligation.fired.length,
    extensions: obligation.extensions + (cause === 'extension' ? 1 : 0),
  };
}

/** A coordinating unit's silence is recorded as its answer. */
export function silenced(
  state: TaskState,
  { obligation: id, at }: Of<ObligationEvent, 'obligationSettled'>,
): TaskState {
  const obligation = state.obligations[id];
  if (obligation?.kind !== 'signOff' || obligation.debtor.kind !== 'unit') return state;
  return withSignOff(state, obligation.debtor.unit, {
    version: Number(obligation.about),
    answer: 'silent',
    at,
  });
}

/** The clock of open work stands still. */
export function suspended(
  state: TaskState,
  { reason, awaiting, at }: Of<AuthorityEvent, 'suspended'>,
): TaskState {
  const work = Object.values(state.obligations).filter(
    (obligation) => isOpen(obligation) && suspendableKinds.includes(obligation.kind),
  );
  return {
    ...work.reduce((held, open) => withObligation(held, { ...open, schedule: [], suspended: true }), state),
    suspensions: [...state.suspensions, { from: at, reason, awaiting }],
  };
}

/** The clock goes on; the ledger keeps how many working days it stood. */
export function resumed(state: TaskState, { workingDays, at }: Of<AuthorityEvent, 'resumed'>): TaskState {
  const going = Object.values(state.obligations).reduce((held, { suspended: stood, ...obligation }) => {
    return stood ? withObligation(held, obligation) : held;
  }, state);
  const last = state.suspensions.at(-1);
  return last
    ? { ...going, suspensions: [...state.suspensions.slice(0, -1), { ...last, until: at, workingDays }] }
    : going;
}

export function withSignOff(state: TaskState, unit: string, signOff: SignOff): TaskState {
  return { ...state, signOffs: { ...state.signOffs, [unit]: signOff } };
}

export function withReport(state: TaskState, report: ReportLine): TaskState {
  return { ...state, reports: { ...state.reports, [report.period]: report } };
}

export function changeReport(state: TaskState, period: string, change: Partial<ReportLine>): TaskState {
  const report = state.reports[period];
  if (!report) throw new Error(`no report ${period} in task ${state.brief.taskId}`);
  return withReport(state, { ...report, ...change });
}

export function withoutDraft({ draftPlan: _, ...state }: TaskState): TaskState {
  return state;
}
