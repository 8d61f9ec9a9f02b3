import type { Instant } from '../calendar/instant.js';
import type { LandedFiling } from '../task/filing.js';
import { openObligations } from '../task/owed.js';
import type { TaskState } from '../task/state.js';

/** What a decision on a unit's report is made of: the unit's tasks as they are known, and what it has filed for the period. */
export interface UnitTasks {
  readonly period: string;
  readonly states: readonly TaskState[];
  readonly filings: readonly LandedFiling[];
}

/** Tasks of which the unit still has to report: a report is open, and no line is on its way. */
export function owedTasks({ period, states, filings }: UnitTasks): readonly TaskState[] {
  const underWay = linesOnTheWay({ period, states, filings });
  return states.filter((state) => owesReport({ state, period }) && !underWay.includes(state.brief.taskId));
}

/** True when a task's report of the period is open: not made yet, or returned. */
export function owesReport({ state, period }: { state: TaskState; period: string }): boolean {
  return state.phase !== 'closed' && openedAt({ state, period }) !== undefined;
}

/**
 * Tasks for which a line was filed that they do not know of yet: it has not landed, or it has and the copy of the task is older.
 * A line that its task refused is not on its way any more.
 */
export function linesOnTheWay({ period, states, filings }: UnitTasks): readonly string[] {
  const stateOf = new Map(states.map((state) => [state.brief.taskId, state]));
  return filings.flatMap(({ id, lines, landed }) =>
    lines.flatMap(({ taskId }) => {
      const state = stateOf.get(taskId);
      if (!state) return [];
      const known = landed.find((line) => line.taskId === taskId);
      const heard = known ? (known.sequence ?? 0) <= state.sequence : state.reports[period]?.filing === id;
      return heard ? [] : [taskId];
    }),
  );
}

/** When the period's report was first asked of a unit; undefined while none of its tasks owes it. */
export function periodOpenedAt({
  states,
  period,
}: {
  states: readonly TaskState[];
  period: string;
}): Instant | undefined {
  return states
    .flatMap((state) => Object.values(state.obligations))
    .filter(({ kind, about }) => kind === 'quarterlyReport' && about === period)
    .map((obligation) => obligation.openedAt)
    .sort()[0];
}

function openedAt({ state, period }: { state: TaskState; period: string }): Instant | undefined {
  return openObligations(state, 'quarterlyReport').find(({ about }) => about === period)?.openedAt;
}
