import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import { debtorId } from '../obligation/obligation.js';
import { openObligations } from '../task/owed.js';
import { recipientOf } from '../task/recipient.js';
import type { TaskState } from '../task/state.js';
import { type DutyOfTask, lateDuties, overdueDuty, referenceOf } from './late-duties.js';
import type { ReachedDuty, WaitingPetition } from './leader-note.js';

/** What is before a leader at a moment: duties whose lateness has climbed to him, and petitions that wait for his answer. */
export function leaderNoteInput({
  states,
  leader,
  now,
}: {
  /** The tasks of the plan. */
  states: readonly TaskState[];
  leader: string;
  now: Instant;
}): {
  readonly asOf: CivilDate;
  readonly duties: readonly ReachedDuty[];
  readonly petitions: readonly WaitingPetition[];
} {
  return {
    asOf: dateOf(now),
    duties: lateDuties({ states, now }).flatMap((duty) => reachedDuty({ duty, leader, now }) ?? []),
    petitions: states.flatMap((state) => waitingPetitions({ state, leader })),
  };
}

function reachedDuty({
  duty,
  leader,
  now,
}: {
  duty: DutyOfTask;
  leader: string;
  now: Instant;
}): ReachedDuty | undefined {
  const { state, obligation } = duty;
  const unit = debtorId(obligation.debtor);
  const reachedAt = unit === leader ? undefined : firstToldAt({ duty, leader });
  if (reachedAt === undefined) return undefined;
  const direction = openObligations(state, 'direction').find(
    ({ about, debtor }) => about === obligation.id && debtorId(debtor) === leader,
  );
  return {
    ...overdueDuty({ duty, now }),
    unit,
    reachedAt,
    ...(direction && { directBy: direction.due }),
  };
}

/** When a rung of the date in force first spoke to the leader. */
function firstToldAt({
  duty: { state, obligation },
  leader,
}: {
  duty: DutyOfTask;
  leader: string;
}): Instant | undefined {
  const { fired, firedBefore, ladder, debtor } = obligation;
  const rungs = state.policy.ladders[ladder];
  return fired.slice(firedBefore).find(({ rung }) => {
    const to = rungs.find(({ id }) => id === rung)?.to;
    if (to !== 'viceChairman' && to !== 'chairman') return false;
    return recipientOf({ to, debtor, brief: state.brief }).id === leader;
  })?.at;
}

function waitingPetitions({
  state,
  leader,
}: {
  state: TaskState;
  leader: string;
}): readonly WaitingPetition[] {
  const { unit } = state.brief;
  return Object.values(state.petitions).flatMap(({ id, to, text, askedAt, answer }) => {
    if (answer !== undefined || state.closed || state.brief[to] !== leader) return [];
    const owed = openObligations(state, 'petitionAnswer').find(({ about }) => about === id);
    return [
      {
        ...referenceOf(state),
        ...(unit.kind === 'named' ? { unit: unit.id } : { writtenUnit: unit.writtenName }),
        asked: text,
        askedAt,
        ...(owed && { answerBy: owed.due }),
      },
    ];
  });
}
