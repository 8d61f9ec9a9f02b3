import { type CivilDate, dateOf, endOfDate, type Instant } from '../../calendar/instant.js';
import { extendableKinds } from '../../obligation/kinds.js';
import type { Debtor } from '../../obligation/obligation.js';
import { checkFutureDate, checkText } from '../checks.js';
import type { EventBody } from '../events.js';
import { openObligation } from '../obliging.js';
import { clockOf, isOwed, openObligations } from '../owed.js';
import type { Petition } from '../petition.js';
import { refuse } from '../refusals.js';
import { type CommandRule, wholeTaskWhile } from '../rule.js';
import { setDate } from '../set-date.js';
import { newDate, settle, settleKind } from '../settling.js';
import type { TaskState } from '../state.js';
import { revisionOwed } from './plan.js';

/** A matter beyond the unit's authority, put to the assigned vice-chairman or the chairman (plan, part B.4). */
export const petition: CommandRule<'petition'> = {
  who: ['headOfUnit'],
  ...wholeTaskWhile(({ phase }) => phase === 'assigned' || phase === 'accepted'),
  check: ({ command }) => checkText(command.text),
  events: ({ state, command: { to, text }, now }) =>
    ask({ state, now, petition: { kind: 'matter', to, text } }),
};

/** An objection that a new version cannot meet is put to the assigned vice-chairman. */
export const petitionObjection: CommandRule<'petitionObjection'> = {
  who: ['headOfUnit'],
  targets: (state) => (isOwed(state, 'detailedPlan') ? objecting(state) : []),
  target: ({ unit }) => unit,
  check: ({ state, command }) =>
    checkText(command.text) ??
    (waits({ state, kind: 'objection', about: command.unit }) ? refuse('alreadyAsked') : undefined),
  events: ({ state, command: { unit, text }, now }) => [
    ...(othersObject({ state, unit }) ? [] : settleKind({ state, now, kind: 'detailedPlan' })),
    ...ask({ state, now, petition: { kind: 'objection', to: 'viceChairman', text, about: unit } }),
  ],
};

/** A later date is asked for before the present one has passed, a limited number of times; the original date is kept. */
export const askExtension: CommandRule<'askExtension'> = {
  who: ['headOfUnit'],
  targets: (state, { unit }) =>
    openObligations(state)
      .filter(({ kind, debtor }) => extendableKinds.includes(kind) && owedByUnit(debtor, unit))
      .map(({ id }) => id),
  target: ({ obligation }) => obligation,
  check: ({ state, command, now }) => {
    const obligation = state.obligations[command.obligation];
    if (!obligation) return refuse('notNow');
    if (clockOf({ state, obligation, now }) >= endOfDate(obligation.due)) return refuse('askedTooLate');
    if (obligation.extensions >= state.policy.maxExtensions) return refuse('tooManyExtensions');
    if (waits({ state, kind: 'extension', about: obligation.id })) return refuse('alreadyAsked');
    return (
      checkFutureDate({ date: command.due, now }) ??
      (command.due <= obligation.due ? refuse('notLater') : undefined)
    );
  },
  events: ({ state, command: { obligation, due, reason }, now }) =>
    ask({
      state,
      now,
      petition: { kind: 'extension', to: 'viceChairman', text: reason, about: obligation, newDue: due },
    }),
};

/** The leader who was asked answers; a granted extension moves the date, an objection that he upholds needs a new version. */
export const answerPetition: CommandRule<'answerPetition'> = {
  who: ['assignedViceChairman', 'chairman'],
  targets: (state, { leader }) =>
    openObligations(state, 'petitionAnswer').flatMap(({ about, debtor }) =>
      about !== undefined && debtor.kind === 'leader' && debtor.leader === leader ? [about] : [],
    ),
  target: ({ petition: id }) => id,
  check: ({ command }) => checkText(command.text),
  events: ({ state, command, now }) => {
    const asked = state.petitions[command.petition];
    return [
      { type: 'petitionAnswered', petition: command.petition, agreed: command.agreed, text: command.text },
      ...settle({ state, id: `petitionAnswer/${command.petition}`, now }),
      ...(asked ? consequences({ state, asked, agreed: command.agreed, now }) : []),
    ];
  },
};

/** The units whose objection to the version in force stands: no leader has set it aside. */
function objecting(state: TaskState): readonly string[] {
  const { approvedPlan, signOffs, petitions } = state;
  return Object.entries(signOffs).flatMap(([unit, { answer, version, at }]) => {
    const setAside = Object.values(petitions).some(
      ({ kind, about, askedAt, answer: given }) =>
        kind === 'objection' && about === unit && askedAt >= at && given?.agreed,
    );
    return answer === 'objected' && version === approvedPlan?.version && !setAside ? [unit] : [];
  });
}

function owedByUnit(debtor: Debtor, unit: string | undefined): boolean {
  return debtor.kind === 'unit' && debtor.unit === unit;
}

/** True when another unit's objection waits for a new version, and not for a leader. */
function othersObject({ state, unit }: { state: TaskState; unit: string }): boolean {
  return objecting(state).some(
    (other) => other !== unit && !waits({ state, kind: 'objection', about: other }),
  );
}

function ask({
  state,
  now,
  petition: asked,
}: {
  state: TaskState;
  now: Instant;
  petition: Omit<Petition, 'id' | 'askedAt'>;
}): readonly EventBody[] {
  const id = String(Object.keys(state.petitions).length + 1);
  const leader = asked.to === 'chairman' ? state.brief.chairman : state.brief.viceChairman;
  const debtor: Debtor = { kind: 'leader', leader };
  const by = { after: dateOf(now), workingDays: state.policy.petitionAnswerWorkingDays };
  return [
    { type: 'petitioned', petition: { ...asked, id, askedAt: now } },
    openObligation({ terms: state, kind: 'petitionAnswer', key: id, debtor, by, about: id, now }),
  ];
}

function consequences({
  state,
  asked,
  agreed,
  now,
}: {
  state: TaskState;
  asked: Petition;
  agreed: boolean;
  now: Instant;
}): readonly EventBody[] {
  switch (asked.kind) {
    case 'matter':
      return [];
    case 'objection':
      return agreed ? [] : revisionOwed({ state, now, about: asked.about ?? '' });
    case 'extension':
      return agreed ? extended({ state, obligation: asked.about, due: asked.newDue, now }) : [];
  }
}

function extended({
  state,
  obligation: id,
  due: asked,
  now,
}: {
  state: TaskState;
  obligation: string | undefined;
  due: CivilDate | undefined;
  now: Instant;
}): readonly EventBody[] {
  const obligation = openObligations(state).find((open) => open.id === id);
  const due = asked === undefined ? undefined : setDate({ state, date: asked });
  if (!obligation || due === undefined || due <= obligation.due) return [];
  return newDate({ state, obligation, due, now, cause: 'extension' });
}

function waits({ state, kind, about }: { state: TaskState; kind: Petition['kind']; about: string }): boolean {
  return Object.values(state.petitions).some(
    (other) => other.kind === kind && other.about === about && other.answer === undefined,
  );
}
