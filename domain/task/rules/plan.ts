import { dateOf, isCivilDate } from '../../calendar/instant.js';
import { checkFutureDate, checkPercent, checkText } from '../checks.js';
import { concernsUnchanged, type DetailedPlanContent } from '../detailed-plan.js';
import type { EventBody } from '../events.js';
import { openNext } from '../obliging.js';
import { isOwed, openObligations, unitDebtor } from '../owed.js';
import { type Refusal, refuse } from '../refusals.js';
import { type CommandRule, type Deciding, wholeTaskWhile } from '../rule.js';
import { settle, settleKind } from '../settling.js';
import type { TaskState } from '../state.js';

/** The unit writes how it will do the task, or writes it anew: after it was sent back, after an objection, or to revise it. */
export const draftPlan: CommandRule<'draftPlan'> = {
  who: ['officerOfUnit', 'headOfUnit'],
  ...wholeTaskWhile(({ phase }) => phase === 'accepted'),
  check: ({ command, now }) =>
    checkContent(command.content) ?? checkFutureDate({ date: command.content.completion, now }),
  events: ({ state, command }) => [
    {
      type: 'detailedPlanDrafted',
      version: state.plansDrafted + 1,
      content: command.content,
    },
  ],
};

/** The unit head wants the draft changed. */
export const sendPlanBack: CommandRule<'sendPlanBack'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhile(({ draftPlan: draft }) => draft !== undefined),
  check: (deciding) => checkDraft(deciding),
  events: ({ command }) => [
    { type: 'detailedPlanSentBack', version: command.version, reason: command.reason },
  ],
};

/** The unit head approves what another drafted; the coordinating units whose part it is owe their sign-off. */
export const approvePlan: CommandRule<'approvePlan'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhile(({ draftPlan: draft }) => draft !== undefined),
  check: (deciding) =>
    checkDraft(deciding) ??
    (deciding.state.draftPlan?.draftedBy === deciding.command.by.person ? refuse('fourEyes') : undefined),
  events: ({ state, command, now }) => {
    const content = state.draftPlan?.content;
    if (!content) return [];
    const asked = unitsToSign({ state, content });
    return [
      { type: 'detailedPlanApproved', version: command.version },
      ...settleKind({ state, now, kind: 'detailedPlan' }),
      ...asked.flatMap((unit) => askSignOff({ state, unit, now, version: command.version })),
    ];
  },
};

/** A coordinating unit agrees with its part. */
export const signOff: CommandRule<'signOff'> = {
  who: ['headOfCoordinator'],
  targets: (state, authority) =>
    signOffsOwedBy(state, authority.unit).map(() => `signOff/${authority.unit ?? ''}`),
  target: (_command, authority) => `signOff/${authority.unit ?? ''}`,
  check: (deciding) => checkApproved(deciding),
  events: ({ state, command, authority, now }) => [
    { type: 'signedOff', unit: authority.unit ?? '', version: command.version },
    ...signOffsOwedBy(state, authority.unit).flatMap(({ id }) => settle({ state, id, now })),
  ],
};

/** A coordinating unit objects with a reason; the accountable unit owes a new version, or petitions. */
export const object: CommandRule<'object'> = {
  who: ['headOfCoordinator'],
  targets: signOff.targets,
  target: (_command, authority) => `signOff/${authority.unit ?? ''}`,
  check: (deciding) => checkApproved(deciding),
  events: ({ state, command, authority, now }) => [
    { type: 'objected', unit: authority.unit ?? '', version: command.version, reason: command.reason },
    ...signOffsOwedBy(state, authority.unit).flatMap(({ id }) => settle({ state, id, now })),
    ...revisionOwed({ state, now, about: authority.unit ?? '' }),
  ],
};

/** What was done, with evidence: no duty of its own, but what reports and completion are read against. */
export const recordProgress: CommandRule<'recordProgress'> = {
  who: ['officerOfUnit', 'headOfUnit'],
  ...wholeTaskWhile(({ phase }) => phase === 'accepted'),
  check: ({ command }) => checkText(command.text) ?? checkPercent(command.percent),
  events: ({ command: { text, evidence, percent } }) => [
    { type: 'progressRecorded', text, evidence, ...(percent !== undefined && { percent }) },
  ],
};

/** The event that makes the unit owe a new version because of an objection, unless it owes one already. */
export function revisionOwed({
  state,
  now,
  about,
}: {
  state: TaskState;
  now: string;
  about: string;
}): readonly EventBody[] {
  if (isOwed(state, 'detailedPlan')) return [];
  return [
    openNext({
      state,
      kind: 'detailedPlan',
      debtor: unitDebtor(state),
      about,
      by: { after: dateOf(now), workingDays: state.policy.resubmissionWorkingDays },
      now,
    }),
  ];
}

/** Coordinating units that a new version concerns; a signature under the same words stands. */
function unitsToSign({
  state,
  content,
}: {
  state: TaskState;
  content: DetailedPlanContent;
}): readonly string[] {
  const before = state.approvedPlan?.content;
  return state.brief.coordinators.filter((unit) => {
    const answer = state.signOffs[unit]?.answer;
    const stands = answer === 'signed' || answer === 'silent';
    return !(before && stands && concernsUnchanged({ before, after: content, unit }));
  });
}

function askSignOff({
  state,
  unit,
  now,
  version,
}: {
  state: TaskState;
  unit: string;
  now: string;
  version: number;
}): readonly EventBody[] {
  const withdrawn = signOffsOwedBy(state, unit).flatMap(({ id }) =>
    settle({ state, id, now, kind: 'noLongerOwed' }),
  );
  return [
    ...withdrawn,
    openNext({
      state,
      kind: 'signOff',
      base: unit,
      debtor: { kind: 'unit', unit },
      about: String(version),
      by: { after: dateOf(now), workingDays: state.policy.signOffWorkingDays },
      now,
      ladder: state.policy.signOffSilence === 'consent' ? 'silenceConsents' : 'unit',
    }),
  ];
}

function signOffsOwedBy(state: TaskState, unit: string | undefined) {
  return openObligations(state, 'signOff').filter(
    ({ debtor }) => debtor.kind === 'unit' && debtor.unit === unit,
  );
}

function checkDraft({
  state,
  command,
}: Pick<Deciding<'approvePlan'>, 'state'> & { command: { version: number } }): Refusal | undefined {
  return state.draftPlan?.version === command.version ? undefined : refuse('staleVersion');
}

function checkApproved({
  state,
  command,
}: Pick<Deciding<'signOff'>, 'state'> & { command: { version: number } }): Refusal | undefined {
  return state.approvedPlan?.version === command.version ? undefined : refuse('staleVersion');
}

function checkContent({ steps, directedBy, completion, causes }: DetailedPlanContent): Refusal | undefined {
  const whole =
    steps.length > 0 && steps.every(({ text, person }) => text.trim() !== '' && person.trim() !== '');
  if (!whole || directedBy.trim() === '' || causes.some(({ text }) => text.trim() === ''))
    return refuse('badPlan');
  return [completion, ...steps.map(({ due }) => due)].every(isCivilDate) ? undefined : refuse('badDate');
}
