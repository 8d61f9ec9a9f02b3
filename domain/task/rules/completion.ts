import { dateOf, type Instant } from '../../calendar/instant.js';
import { addWorkingDays } from '../../calendar/working-calendar.js';
import { checkEvidence, checkText } from '../checks.js';
import type { EventBody } from '../events.js';
import { openNext } from '../obliging.js';
import { focalDebtor, isOwed, openObligations, unitDebtor } from '../owed.js';
import { type CommandRule, wholeTaskWhile, wholeTaskWhileOwed } from '../rule.js';
import { settleAll, settleKind } from '../settling.js';
import { suspensionInForce, type TaskState } from '../state.js';

/** The unit reports that an inner milestone of the task is reached. */
export const reachMilestone: CommandRule<'reachMilestone'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhileOwed('milestone'),
  check: ({ command }) => checkEvidence(command),
  events: ({ state, command: { text, evidence }, now }) => [
    { type: 'milestoneReached', text, evidence },
    ...settleKind({ state, now, kind: 'milestone' }),
  ],
};

/** The unit proposes that the task is done; DPI owes the verification. Only the receiver closes. */
export const proposeCompletion: CommandRule<'proposeCompletion'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhile((state) => state.phase === 'accepted' && !isOwed(state, 'verification')),
  check: ({ command }) => checkEvidence(command),
  events: ({ state, command: { text, evidence }, now }) => [
    { type: 'completionProposed', text, evidence },
    ...settleKind({ state, now, kind: 'completion' }),
    openNext({
      state,
      kind: 'verification',
      debtor: focalDebtor(state),
      by: { after: dateOf(now), workingDays: state.policy.verificationWorkingDays },
      now,
    }),
  ],
};

/** DPI verifies against the evidence: the task is closed. */
export const verifyCompletion: CommandRule<'verifyCompletion'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('verification'),
  check: ({ command }) => checkText(command.text),
  events: ({ state, command, now }) => [
    { type: 'completionVerified', text: command.text },
    ...settleAll({ state, now, met: 'verification' }),
    { type: 'taskClosed', reason: 'completed' },
  ],
};

/**
 * DPI finds the task not done: completion is owed anew, by its date or some working days from now, whichever is later. A task
 * without a date goes on without one.
 */
export const refuseCompletion: CommandRule<'refuseCompletion'> = {
  who: ['dpi'],
  ...wholeTaskWhileOwed('verification'),
  events: ({ state, command, now }) => [
    { type: 'completionRefused', reason: command.reason },
    ...settleKind({ state, now, kind: 'verification' }),
    ...owedAnew({ state, now }),
  ],
};

/** DPI looks at a year of a task that goes on: it goes on, or is closed as done. */
export const reviewYear: CommandRule<'reviewYear'> = {
  who: ['dpi'],
  targets: (state) =>
    openObligations(state, 'yearlyReview').flatMap(({ about }) => (about === undefined ? [] : [about])),
  target: ({ year }) => String(year),
  check: ({ command }) => checkText(command.text),
  events: ({ state, command: { year, goesOn, text }, now }) => [
    { type: 'yearReviewed', year, goesOn, text },
    ...(goesOn
      ? settleKind({ state, now, kind: 'yearlyReview' })
      : [
          ...settleAll({ state, now, met: 'yearlyReview' }),
          { type: 'taskClosed', reason: 'completed' } as const,
        ]),
  ],
};

function owedAnew({ state, now }: { state: TaskState; now: Instant }): readonly EventBody[] {
  const last = Object.values(state.obligations).findLast(({ kind }) => kind === 'completion');
  if (!last) return [];
  const anew = { after: dateOf(now), workingDays: state.policy.resubmissionWorkingDays };
  const inTime = last.due > addWorkingDays(state.calendar, anew.after, anew.workingDays);
  return [
    openNext({
      state,
      kind: 'completion',
      debtor: unitDebtor(state),
      by: inTime ? { date: last.due } : anew,
      now,
      suspended: suspensionInForce(state) !== undefined,
    }),
  ];
}
