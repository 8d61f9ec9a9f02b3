import { dateOf, type Instant } from '../../calendar/instant.js';
import { type Debtor, debtorId } from '../../obligation/obligation.js';
import type { Actor } from '../actor.js';
import { checkFutureDate, checkText } from '../checks.js';
import type { CommandOf, CommandType } from '../commands.js';
import type { DirectionMeans, EventBody } from '../events.js';
import { openNext } from '../obliging.js';
import { openObligations, unitDebtor } from '../owed.js';
import type { CommandRule, Deciding } from '../rule.js';
import { setDate } from '../set-date.js';
import { newDate, settle } from '../settling.js';
import type { TaskState } from '../state.js';
import { checkOtherUnits, handOver } from './assignment.js';

type Directing = Extract<CommandType, 'instruct' | 'extend' | 'summon' | 'takeToChairman' | 'directReassign'>;

/** What all ways of directing share: the leader who owes the direction gives it. */
const byWhoOwesIt = {
  who: ['assignedViceChairman', 'chairman'] as const,
  targets: (state: TaskState, authority: Actor) =>
    openObligations(state, 'direction').flatMap(({ id, debtor }) =>
      debtor.kind === 'leader' && debtor.leader === authority.leader ? [id] : [],
    ),
  target: ({ direction }: { direction: string }) => direction,
};

/** Whoever is late is told what to do by when: he owes that, and what was late gets the same date. */
export const instruct: CommandRule<'instruct'> = {
  ...byWhoOwesIt,
  check: ({ command, now }) => checkText(command.text) ?? checkFutureDate({ date: command.due, now }),
  events: (deciding) => [
    ...directed(deciding, 'instruct'),
    ...laterDate(deciding),
    ...(isCarryingOut(deciding) ? [] : toCarryOut(deciding)),
  ],
};

/** What was late gets a new date; nothing else is owed. */
export const extend: CommandRule<'extend'> = {
  ...byWhoOwesIt,
  check: ({ command, now }) => checkText(command.text) ?? checkFutureDate({ date: command.due, now }),
  events: (deciding) => [...directed(deciding, 'extend'), ...laterDate(deciding)],
};

/** The unit is called in to explain by a date; what was late stays late. */
export const summon: CommandRule<'summon'> = {
  ...byWhoOwesIt,
  check: ({ command, now }) => checkText(command.text) ?? checkFutureDate({ date: command.due, now }),
  events: (deciding) => [...directed(deciding, 'summon'), ...toCarryOut(deciding)],
};

/** The vice-chairman takes it to the chairman, who owes the direction now. */
export const takeToChairman: CommandRule<'takeToChairman'> = {
  ...byWhoOwesIt,
  who: ['assignedViceChairman'],
  check: ({ command }) => checkText(command.text),
  events: (deciding) => {
    const { state, command, now } = deciding;
    const about = state.obligations[command.direction]?.about ?? command.direction;
    return [
      ...directed(deciding, 'toChairman'),
      openNext({
        state,
        kind: 'direction',
        base: about,
        debtor: { kind: 'leader', leader: state.brief.chairman },
        about,
        text: command.text,
        by: { after: dateOf(now), workingDays: state.policy.directionWorkingDays },
        now,
      }),
    ];
  },
};

/** The leader gives the task to other units. */
export const directReassign: CommandRule<'directReassign'> = {
  ...byWhoOwesIt,
  check: ({ state, command }) => checkOtherUnits({ state, units: command.units }),
  events: ({ state, command, now }) => [
    { type: 'directed', direction: command.direction, means: 'reassign', text: command.reason },
    ...handOver({ state, command, now, answered: 'direction' }),
  ],
};

/** Whoever was directed reports that he has carried it out, or has answered a summons. */
export const carryOutDirection: CommandRule<'carryOutDirection'> = {
  who: ['headOfUnit', 'headOfCoordinator', 'dpi'],
  targets: (state, { role, unit }) =>
    openObligations(state, 'carryOut').flatMap(({ id, debtor }) =>
      debtor.kind === (role === 'dpiSupervisor' ? 'focal' : 'unit') && debtorId(debtor) === unit ? [id] : [],
    ),
  target: ({ obligation }) => obligation,
  check: ({ command }) => checkText(command.text),
  events: ({ state, command: { obligation, text }, now }) => [
    { type: 'directionCarriedOut', obligation, text },
    ...settle({ state, id: obligation, now }),
  ],
};

function directed(
  {
    state,
    command,
    now,
  }: { state: TaskState; command: CommandOf<Exclude<Directing, 'directReassign'>>; now: Instant },
  means: DirectionMeans,
): readonly EventBody[] {
  const { direction, text } = command;
  return [
    { type: 'directed', direction, means, text, ...('due' in command && { due: command.due }) },
    ...settle({ state, id: direction, now }),
  ];
}

function laterDate({
  state,
  command: { direction, due },
  now,
}: Pick<Deciding<'extend'>, 'state' | 'now'> & {
  command: { direction: string; due: string };
}): readonly EventBody[] {
  const late = directedAbout({ state, direction });
  if (!late) return [];
  const date = setDate({ state, date: due });
  return newDate({ state, obligation: late, due: date, now, cause: 'direction', except: direction });
}

/** The obligation that is late and still open. */
function directedAbout({ state, direction }: { state: TaskState; direction: string }) {
  const about = state.obligations[direction]?.about;
  return openObligations(state).find(({ id }) => id === about);
}

/** True when the direction is about an earlier one that was not carried out: that is owed by the new date, and not twice. */
function isCarryingOut({ state, command }: Pick<Deciding<'instruct'>, 'state' | 'command'>): boolean {
  return directedAbout({ state, direction: command.direction })?.kind === 'carryOut';
}

/** The unit or focal department that is late; a leader's own lateness leaves the accountable unit to act. */
function whoIsLate(asked: { state: TaskState; direction: string }): Debtor {
  const debtor = directedAbout(asked)?.debtor;
  return debtor && debtor.kind !== 'leader' ? debtor : unitDebtor(asked.state);
}

/** What is to be carried out; what an earlier direction about the same matter asked for is no longer owed beside it. */
function toCarryOut({
  state,
  command,
  now,
}: Pick<Deciding<'summon'>, 'state' | 'now'> & {
  command: { direction: string; text: string; due: string };
}): readonly EventBody[] {
  const late = directedAbout({ state, direction: command.direction });
  const earlier = openObligations(state, 'carryOut').filter(
    ({ about = '' }) => late !== undefined && state.obligations[about]?.about === late.id,
  );
  return [
    ...earlier.flatMap(({ id }) => settle({ state, id, now, kind: 'noLongerOwed' })),
    openNext({
      state,
      kind: 'carryOut',
      debtor: whoIsLate({ state, direction: command.direction }),
      about: command.direction,
      text: command.text,
      by: { date: setDate({ state, date: command.due }) },
      now,
    }),
  ];
}
