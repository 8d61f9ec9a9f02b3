import { isSoundCalendar } from '../../calendar/check-calendar.js';
import { dateOf, type Instant, isCivilDate } from '../../calendar/instant.js';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../../calendar/working-calendar.js';
import type { Obligation } from '../../obligation/obligation.js';
import { rescheduleSameDate } from '../../obligation/schedule.js';
import { isSoundPolicy } from '../../policy/check-policy.js';
import type { Policy } from '../../policy/policy.js';
import { rulesOf } from '../../policy/rules-edition.js';
import { checkFutureDate, checkText } from '../checks.js';
import type { EventBody, RescheduleCause } from '../events.js';
import { reschedule } from '../obliging.js';
import { clockOf, openObligations } from '../owed.js';
import { refuse } from '../refusals.js';
import { type CommandRule, wholeTaskWhile } from '../rule.js';
import { suspensionInForce, type TaskState } from '../state.js';

/** The clock of the unit's work stands still while an outside body is awaited; reports go on. */
export const suspend: CommandRule<'suspend'> = {
  who: ['dpi', 'assignedViceChairman', 'chairman'],
  ...wholeTaskWhile((state) => state.phase === 'accepted' && !suspensionInForce(state)),
  check: ({ command }) => checkText(command.awaiting),
  events: ({ command: { reason, awaiting } }) => [{ type: 'suspended', reason, awaiting }],
};

/** The clock goes on: dates move by the working days that it stood, counted from the day of suspension to that of resumption. */
export const resume: CommandRule<'resume'> = {
  who: ['dpi', 'assignedViceChairman', 'chairman'],
  ...wholeTaskWhile((state) => suspensionInForce(state) !== undefined),
  events: ({ state, command, now }) => {
    const since = dateOf(suspensionInForce(state)?.from ?? now);
    const workingDays = workingDaysBetween(state.calendar, since, dateOf(now));
    const held = openObligations(state).filter(({ suspended }) => suspended);
    return [
      { type: 'resumed', reason: command.reason, workingDays },
      ...held.map((obligation) => goesOn({ state, obligation, now })),
    ];
  },
};

/** The date moves by the working days for which its clock stood: what was late is late by as many days as before. */
function goesOn({
  state,
  obligation,
  now,
}: {
  state: TaskState;
  obligation: Obligation;
  now: Instant;
}): EventBody {
  const since = dateOf(clockOf({ state, obligation, now }));
  const workingDays = workingDaysBetween(state.calendar, since, dateOf(now));
  return reschedule({
    terms: state,
    obligation,
    by: { after: obligation.due, workingDays },
    now,
    cause: 'resumption',
  });
}

/** Another policy for what is still to come, also another edition of the rules; what has fired stays, and dates that were set stay. */
export const changePolicy: CommandRule<'changePolicy'> = {
  who: ['dpi'],
  ...wholeTaskWhile(() => true),
  check: ({ state, command }) =>
    !isSoundPolicy(command.policy)
      ? refuse('badPolicy')
      : command.policy.version <= state.policy.version
        ? refuse('staleVersion')
        : rulesOf(command.policy) < rulesOf(state.policy)
          ? refuse('olderRules')
          : undefined,
  events: ({ state, command: { policy, reason }, now }) => [
    { type: 'policyChanged', policy, reason },
    ...replan({ state, policy, calendar: state.calendar, now, cause: 'policy' }),
  ],
};

/** Another calendar: dates still ahead that were reckoned in working days are reckoned anew; what has fired stays. */
export const changeCalendar: CommandRule<'changeCalendar'> = {
  who: ['dpi'],
  ...wholeTaskWhile(() => true),
  check: ({ state, command }) =>
    !isSoundCalendar(command.calendar)
      ? refuse('badCalendar')
      : command.calendar.version > state.calendar.version
        ? undefined
        : refuse('staleVersion'),
  events: ({ state, command: { calendar, reason }, now }) => [
    { type: 'calendarChanged', calendar, reason },
    ...replan({ state, policy: state.policy, calendar, now, cause: 'calendar' }),
  ],
};

/** A holder of authority lends it: dated, limited, not passed on (Decree 30/2020, art. 13). */
export const delegate: CommandRule<'delegate'> = {
  who: ['headOfUnit', 'headOfCoordinator', 'dpi', 'assignedViceChairman', 'chairman'],
  ...wholeTaskWhile(() => true),
  check: ({ state, command, now }) => {
    const { from, until, to, by, commands } = command;
    const untimely = isCivilDate(from) ? checkFutureDate({ date: until, now }) : refuse('badDate');
    if (untimely) return untimely;
    const sound = from <= until && to.trim() !== '' && to !== by.person && commands.length > 0;
    return sound && state.delegations[command.delegation] === undefined
      ? undefined
      : refuse('delegationInvalid');
  },
  events: ({ command: { delegation: id, mode, to, from, until, commands, by } }) => [
    { type: 'delegated', delegation: { id, mode, principal: by, to, from, until, commands } },
  ],
};

/** Whoever lent authority takes it back. */
export const revokeDelegation: CommandRule<'revokeDelegation'> = {
  who: ['headOfUnit', 'headOfCoordinator', 'dpi', 'assignedViceChairman', 'chairman'],
  targets: (state, { person }) =>
    Object.values(state.delegations).flatMap(({ id, principal, revokedAt }) =>
      principal.person === person && revokedAt === undefined ? [id] : [],
    ),
  target: ({ delegation }) => delegation,
  events: ({ command }) => [{ type: 'delegationRevoked', delegation: command.delegation }],
};

/** The schedules of everything open under changed terms; an obligation whose clock stands still gets none. */
export function replan({
  state,
  policy,
  calendar,
  now,
  cause,
}: {
  state: TaskState;
  policy: Policy;
  calendar: WorkingCalendar;
  now: Instant;
  cause: Extract<RescheduleCause, 'policy' | 'calendar'>;
}): readonly EventBody[] {
  return openObligations(state).flatMap((obligation): readonly EventBody[] => {
    if (obligation.suspended) return [];
    const { basis, ladder } = obligation;
    const moves = cause === 'calendar' && basis.kind === 'workingDays' && obligation.due >= dateOf(now);
    const reckoned = moves ? addWorkingDays(calendar, basis.after, basis.count) : obligation.due;
    const due = moves && reckoned < dateOf(now) ? dateOf(now) : reckoned;
    const fired = obligation.fired.slice(obligation.firedBefore);
    const schedule = rescheduleSameDate({ due, from: now, ladder, policy, calendar, fired });
    return [{ type: 'obligationRescheduled', obligation: obligation.id, due, basis, schedule, cause }];
  });
}
