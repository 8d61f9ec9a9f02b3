import type { CivilDate, Instant } from '../calendar/instant.js';
import type { Obligation } from '../obligation/obligation.js';
import type { DirectionMeans, TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import type { TaskState } from '../task/state.js';

/** What a leader directed, and what became of it. */
export interface GivenDirection {
  readonly taskId: string;
  readonly shortcoming: number;
  readonly taskNumber: number;
  readonly taskText: string;
  readonly unit?: string;
  readonly direction: string;
  /** The obligation that was late. */
  readonly about: string;
  readonly means: DirectionMeans;
  readonly text: string;
  readonly at: Instant;
  /** The date that he set. */
  readonly due?: CivilDate;
  /** What was asked for was done; absent while it is owed. */
  readonly done?: { readonly at: Instant; readonly late: boolean; readonly text?: string };
  /** Nothing is owed any more, for the task has closed or another direction has taken its place. */
  readonly lapsed?: true;
}

type Directed = Extract<TaskEvent, { readonly type: 'directed' }>;

/** Every direction that a leader gave in some tasks, the latest first. */
export function directionsGiven({
  tasks,
  leader,
}: {
  tasks: readonly (readonly TaskEvent[])[];
  leader: string;
}): readonly GivenDirection[] {
  return tasks
    .flatMap((events) => {
      const own = events.filter(
        (event): event is Directed => event.type === 'directed' && event.by?.leader === leader,
      );
      if (own.length === 0) return [];
      const state = fold(events);
      return own.map((event) => given({ state, events, event }));
    })
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function given({
  state,
  events,
  event: { direction, means, text, at, due },
}: {
  state: TaskState;
  events: readonly TaskEvent[];
  event: Directed;
}): GivenDirection {
  const { brief } = state;
  const about = state.obligations[direction]?.about ?? direction;
  return {
    taskId: brief.taskId,
    shortcoming: brief.shortcoming.number,
    taskNumber: brief.taskNumber,
    taskText: brief.text,
    ...(brief.unit.kind === 'named' && { unit: brief.unit.id }),
    direction,
    about,
    means,
    text,
    at,
    ...(due !== undefined && { due }),
    ...outcomeOf({ asked: askedFor({ state, direction, about }), events }),
  };
}

/** What the direction asks for: what is to be carried out, otherwise what was late itself. */
function askedFor({
  state,
  direction,
  about,
}: {
  state: TaskState;
  direction: string;
  about: string;
}): Obligation | undefined {
  const carryOut = Object.values(state.obligations).find(
    (obligation) => obligation.kind === 'carryOut' && obligation.about === direction,
  );
  return carryOut ?? state.obligations[about];
}

function outcomeOf({
  asked,
  events,
}: {
  asked: Obligation | undefined;
  events: readonly TaskEvent[];
}): Pick<GivenDirection, 'done' | 'lapsed'> {
  const outcome = asked?.outcome;
  if (!asked || !outcome) return {};
  if (outcome.kind === 'noLongerOwed') return { lapsed: true };
  const said = events.findLast(
    (event) => event.type === 'directionCarriedOut' && event.obligation === asked.id,
  );
  return {
    done: {
      at: outcome.at,
      late: outcome.late,
      ...(said?.type === 'directionCarriedOut' && { text: said.text }),
    },
  };
}
