import { dateOf, type Instant } from '../../calendar/instant.js';
import type { ObligationKind } from '../../obligation/kinds.js';
import type { EventBody } from '../events.js';
import { dueAfter, nextKey, openObligation, openObligations, settle, settleAll } from '../obliging.js';
import { refuse } from '../refusals.js';
import { type CommandRule, wholeTask } from '../rule.js';
import type { TaskState } from '../state.js';

/** The accountable unit takes the task on. */
export const acceptAssignment: CommandRule<'acceptAssignment'> = {
  who: ['officerOfUnit', 'headOfUnit'],
  targets: whileOwed('acceptance'),
  target: () => wholeTask,
  events: ({ state, now }) => [
    { type: 'assignmentAccepted' },
    ...settleKind({ state, now, kind: 'acceptance' }),
  ],
};

/** The unit gives the task back with a reason; the focal department owes an answer. */
export const returnAssignment: CommandRule<'returnAssignment'> = {
  who: ['headOfUnit'],
  targets: whileOwed('acceptance'),
  target: () => wholeTask,
  events: ({ state, command, now }) => [
    { type: 'assignmentReturned', reason: command.reason },
    ...settleKind({ state, now, kind: 'acceptance' }),
    openObligation({
      terms: state,
      kind: 'returnAnswer',
      key: nextKey({ state, kind: 'returnAnswer' }),
      debtor: { kind: 'focal', unit: state.brief.focalUnit },
      due: dueAfter({ terms: state, date: dateOf(now), workingDays: state.policy.returnAnswerWorkingDays }),
      now,
    }),
  ],
};

/** The focal department holds to the assignment: the unit owes acceptance anew. */
export const confirmAssignment: CommandRule<'confirmAssignment'> = {
  who: ['dpi'],
  targets: whileOwed('returnAnswer'),
  target: () => wholeTask,
  events: ({ state, command, now }) => [
    { type: 'assignmentConfirmed', reason: command.reason },
    ...settleKind({ state, now, kind: 'returnAnswer' }),
    ...acceptanceAnew({ state, now }),
  ],
};

/** The focal department gives the task to other units; it goes on with them under ids of their own. */
export const reassign: CommandRule<'reassign'> = {
  who: ['dpi'],
  targets: whileOwed('returnAnswer'),
  target: () => wholeTask,
  check: ({ state, command }) =>
    (command.units.some((unit) => state.brief.unit.kind === 'named' && unit === state.brief.unit.id)
      ? refuse('sameUnit')
      : undefined) ?? checkUnits(command.units),
  events: ({ state, command, now }) => handOver({ state, command, now, answered: 'returnAnswer' }),
};

/** The focal department names the units of a task for which the plan names none. */
export const nameUnits: CommandRule<'nameUnits'> = {
  who: ['dpi'],
  targets: whileOwed('unitNaming'),
  target: () => wholeTask,
  check: ({ command }) => checkUnits(command.units),
  events: ({ state, command, now }) => handOver({ state, command, now, answered: 'unitNaming' }),
};

function whileOwed(kind: ObligationKind) {
  return (state: TaskState) => (openObligations(state, kind).length > 0 ? [wholeTask] : []);
}

function settleKind({
  state,
  now,
  kind,
}: {
  state: TaskState;
  now: Instant;
  kind: ObligationKind;
}): readonly EventBody[] {
  return openObligations(state, kind).flatMap(({ id }) => settle({ state, id, now }));
}

function acceptanceAnew({ state, now }: { state: TaskState; now: Instant }): readonly EventBody[] {
  if (state.brief.unit.kind !== 'named') return [];
  return [
    openObligation({
      terms: state,
      kind: 'acceptance',
      key: nextKey({ state, kind: 'acceptance' }),
      debtor: { kind: 'unit', unit: state.brief.unit.id },
      due: dueAfter({ terms: state, date: dateOf(now), workingDays: state.policy.acceptanceWorkingDays }),
      now,
    }),
  ];
}

function checkUnits(units: readonly string[]) {
  return units.length === 0 || new Set(units).size < units.length ? refuse('noUnits') : undefined;
}

/** The task leaves this unit: what was asked is answered, all else is no longer owed, and the units named go on with it. */
function handOver({
  state,
  now,
  command,
  answered,
}: {
  state: TaskState;
  now: Instant;
  command: { readonly units: readonly string[]; readonly reason: string };
  answered: ObligationKind;
}): readonly EventBody[] {
  return [
    { type: 'handedOver', to: command.units, reason: command.reason },
    ...settleAll({ state, now, met: answered }),
    { type: 'taskClosed', reason: 'handedOver' },
  ];
}
