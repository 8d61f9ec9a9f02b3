import type { CivilDate } from '../calendar/instant.js';

/** How a duty stands at the moment of writing. */
export interface Standing {
  readonly open: boolean;
  /** The date that it has now, which a leader may have moved since it was told. */
  readonly due: CivilDate;
}

export type StandingOf = (duty: {
  readonly taskId: string;
  readonly obligation: string;
  readonly due: CivilDate;
  /** The event that told of it. */
  readonly sequence: number;
}) => Standing;

/**
 * How duties stand by the views of their tasks. A view that is older than what was told, or missing, says nothing: the
 * notice is then taken at its word.
 */
export function standingBy(
  views: readonly {
    readonly taskId: string;
    readonly sequence: number;
    readonly duties: readonly { readonly id: string; readonly due: CivilDate }[];
  }[],
): StandingOf {
  const byTask = new Map(
    views.map(({ taskId, sequence, duties }) => [
      taskId,
      { sequence, dueOf: new Map(duties.map(({ id, due }) => [id, due])) },
    ]),
  );
  return ({ taskId, obligation, due, sequence }) => {
    const view = byTask.get(taskId);
    if (!view || view.sequence < sequence) return { open: true, due };
    const now = view.dueOf.get(obligation);
    return { open: now !== undefined, due: now ?? due };
  };
}
