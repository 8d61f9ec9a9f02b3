import { dateOf, type Instant } from '../../calendar/instant.js';
import type { ObligationKind } from '../../obligation/kinds.js';
import { checkText, checkUnits } from '../checks.js';
import type { EventBody } from '../events.js';
import { openNext } from '../obliging.js';
import { focalDebtor, unitDebtor } from '../owed.js';
import { refuse } from '../refusals.js';
import { type CommandRule, wholeTaskWhile, wholeTaskWhileOwed } from '../rule.js';
import { settleAll, settleKind } from '../settling.js';
import type { TaskState } from '../state.js';

/** The accountable unit takes the task on, and owes a detailed plan (plan, part C.1). */
export const acceptAssignment: CommandRule<'acceptAssignment'> = {
  who: ['officerOfUnit', 'headOfUnit'],
  ...wholeTaskWhileOwed('acceptance'),
  events: ({ state, now }) => [
    { type: 'assignmentAccepted' },
    ...settleKind({ state, now, kind: 'acceptance' }),
    openNext({
      state,
      kind: 'detailedPlan',
      debtor: unitDebtor(state),
      by: { after: dateOf(now), workingDays: state.policy.detailedPlanWorkingDays },
      now,
    }),
  ],
};

/** The unit gives the task back with a reason; the focal department owes an answer. */
export const returnAssignment: CommandRule<'returnAssignment'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhileOwed('acceptance'),
  events: ({ state, command, now }) => [
    { type: 'assignmentReturned', reason: command.reason },
    ...settleKind({ state, now, kind: 'acceptance' }),
    openNext({
      state,
      kind: 'returnAnswer',
      debtor: focalDebtor(state),
      by: { after: dateOf(now), workingDays: state.policy.returnAnswerWorkingDays },
      now,
    }),
  ],
};

/** The focal department holds to the assignment: the unit owes acceptance anew. */
export const confirmAssignment: CommandRule<'confirmAssignment'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('returnAnswer'),
  events: ({ state, command, now }) => [
    { type: 'assignmentConfirmed', reason: command.reason },
    ...answerReturn({ state, now }),
  ],
};

/** The focal department corrects the words of the task and holds to the unit; the plan's own text stays in the record. */
export const correctAssignment: CommandRule<'correctAssignment'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('returnAnswer'),
  check: ({ command }) => checkText(command.text),
  events: ({ state, command, now }) => [
    { type: 'assignmentCorrected', text: command.text, reason: command.reason },
    ...answerReturn({ state, now }),
  ],
};

/** The focal department gives the task to other units; it goes on with them under ids of their own. */
export const reassign: CommandRule<'reassign'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('returnAnswer'),
  check: ({ state, command }) => checkOtherUnits({ state, units: command.units }),
  events: ({ state, command, now }) => handOver({ state, command, now, answered: 'returnAnswer' }),
};

/** The focal department names the units of a task for which the plan names none. */
export const nameUnits: CommandRule<'nameUnits'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('unitNaming'),
  check: ({ command }) => checkUnits(command.units),
  events: ({ state, command, now }) => handOver({ state, command, now, answered: 'unitNaming' }),
};

/** Another unit takes the accountable one's place (a merger): the old record stays, the successor starts its own. */
export const succeed: CommandRule<'succeed'> = {
  who: ['dpi'],
  ...wholeTaskWhile(({ phase }) => phase === 'assigned' || phase === 'accepted'),
  check: ({ state, command }) => checkOtherUnits({ state, units: command.units }),
  events: ({ state, command, now }) => handOver({ state, command, now }),
};

/** A leader takes the task out of the plan. */
export const withdraw: CommandRule<'withdraw'> = {
  who: ['assignedViceChairman', 'chairman'],
  ...wholeTaskWhile(() => true),
  events: ({ state, command, now }) => [
    ...settleAll({ state, now }),
    { type: 'taskClosed', reason: 'withdrawn', why: command.reason },
  ],
};

/** Refuses units that are none, twice, or the one that has the task. */
export function checkOtherUnits({ state, units }: { state: TaskState; units: readonly string[] }) {
  const { unit } = state.brief;
  return (
    checkUnits(units) ?? (unit.kind === 'named' && units.includes(unit.id) ? refuse('sameUnit') : undefined)
  );
}

/** The task leaves this unit: what was asked is answered, all else is no longer owed, and the units named go on with it. */
export function handOver({
  state,
  now,
  command,
  answered,
}: {
  state: TaskState;
  now: Instant;
  command: { readonly units: readonly string[]; readonly reason: string };
  answered?: ObligationKind;
}): readonly EventBody[] {
  return [
    { type: 'handedOver', to: command.units, reason: command.reason },
    ...settleAll({ state, now, ...(answered && { met: answered }) }),
    { type: 'taskClosed', reason: 'handedOver' },
  ];
}

function answerReturn({ state, now }: { state: TaskState; now: Instant }): readonly EventBody[] {
  return [
    ...settleKind({ state, now, kind: 'returnAnswer' }),
    openNext({
      state,
      kind: 'acceptance',
      debtor: unitDebtor(state),
      by: { after: dateOf(now), workingDays: state.policy.acceptanceWorkingDays },
      now,
    }),
  ];
}
