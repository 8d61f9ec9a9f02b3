import { endOfDate, type Instant } from '../calendar/instant.js';
import type { TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import type { Petition } from '../task/petition.js';
import type { TaskState } from '../task/state.js';
import { completionDates, officialStatus } from '../views/official-status.js';
import { taskView } from '../views/task-view.js';
import { latestSentReport } from './sent-reports.js';
import { reportsOwed, standingOf } from './standing.js';
import type { LinePetition, SynthesisLine } from './types.js';

/** A task in the synthesis: its line, and what the brief says of its shortcoming. */
export interface TaskInSynthesis {
  readonly line: SynthesisLine;
  readonly shortcomingTitle: string;
}

/**
 * The line of a task as it stood at the freeze; undefined for one that had not begun, and for one that was handed over
 * without ever owing a report of the period: it is in through its successors.
 */
export function lineOf({
  events: all,
  period,
  frozenAt,
  previous,
}: {
  events: readonly TaskEvent[];
  period: string;
  frozenAt: Instant;
  /** The same task's line a quarter before. */
  previous: (taskId: string) => SynthesisLine | undefined;
}): TaskInSynthesis | undefined {
  const events = until({ events: all, frozenAt });
  if (events.length === 0) return undefined;
  const state = fold(events);
  if (state.closed?.reason === 'handedOver' && reportsOwed({ state, period }).length === 0) return undefined;
  const { brief } = state;
  const report = latestSentReport({ events, period });
  const before = previous(brief.taskId);
  return {
    shortcomingTitle: brief.shortcoming.title,
    line: {
      taskId: brief.taskId,
      shortcoming: brief.shortcoming.number,
      taskNumber: brief.taskNumber,
      text: brief.text,
      confidential: brief.confidential,
      ...(brief.unit.kind === 'named' ? { unit: brief.unit.id } : { writtenUnit: brief.unit.writtenName }),
      standing: standingOf({ state, events, period, isSent: report !== undefined }),
      ...(report && { report }),
      officialStatus: officialStatus({ state, now: frozenAt }),
      ...completionDates(state),
      overdue: overdueOf(state),
      ...stepsOf({ state, frozenAt }),
      petitions: Object.values(state.petitions).map(petitionOf),
      ...(before && { previous: standingBefore(before) }),
    },
  };
}

/** What had happened by the freeze: the beginning of the task's history, so that its sequence has no gap. */
function until({
  events,
  frozenAt,
}: {
  events: readonly TaskEvent[];
  frozenAt: Instant;
}): readonly TaskEvent[] {
  const later = events.findIndex(({ at }) => at > frozenAt);
  return later === -1 ? events : events.slice(0, later);
}

/** What the accountable unit itself is late with, by date; a coordinator's or DPI's lateness is not its own. */
function overdueOf(state: TaskState): SynthesisLine['overdue'] {
  const { unit } = state.brief;
  const overdue = taskView(state).duties.flatMap(({ id, kind, due, rung }) => {
    const debtor = state.obligations[id]?.debtor;
    const isOwn = debtor?.kind === 'unit' && unit.kind === 'named' && debtor.unit === unit.id;
    return isOwn && rung !== undefined ? [{ kind, due, rung }] : [];
  });
  return overdue.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function stepsOf({
  state: { approvedPlan },
  frozenAt,
}: {
  state: TaskState;
  frozenAt: Instant;
}): Pick<SynthesisLine, 'steps'> {
  if (!approvedPlan) return {};
  const { steps } = approvedPlan.content;
  const due = steps.filter((step) => endOfDate(step.due) <= frozenAt).length;
  return { steps: { due, of: steps.length } };
}

function petitionOf({ id, kind, to, text, askedAt, newDue, answer }: Petition): LinePetition {
  return {
    id,
    kind,
    to,
    text,
    askedAt,
    ...(newDue !== undefined && { newDue }),
    ...(answer && { answer }),
  };
}

function standingBefore({ standing, report }: SynthesisLine): NonNullable<SynthesisLine['previous']> {
  const percent = report?.percent;
  return { standing, nil: report?.nil ?? false, ...(percent !== undefined && { percent }) };
}
