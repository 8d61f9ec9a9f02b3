import { type CivilDate, dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import type { PlanStep } from '../task/detailed-plan.js';
import { openObligations } from '../task/owed.js';
import type { Petition } from '../task/petition.js';
import type { ReportContent, ReportLine } from '../task/report.js';
import type { TaskState } from '../task/state.js';
import { completionDates } from '../views/official-status.js';
import { owesReport } from './owed-lines.js';

/** What whoever writes a task's line needs to have before him. Nothing of it is a line: also a nil line is set on purpose. */
export interface PrefilledTask {
  readonly taskId: string;
  readonly shortcoming: { readonly number: number; readonly title: string };
  readonly taskNumber: number;
  readonly text: string;
  readonly confidential: boolean;
  /** By when the report of this task is owed: its own date after a return. */
  readonly reportDue: CivilDate;
  /** The time clause as the plan writes it, and the dates in force and first set, if there are any. */
  readonly deadline: { readonly text: string; readonly due?: CivilDate; readonly originalDue?: CivilDate };
  /** The last report of an earlier period that the unit sent. */
  readonly lastReport?: Pick<ReportLine, 'period' | 'content' | 'sentAt'>;
  /** Steps of the approved detailed plan that fell due since then. */
  readonly stepsFallenDue: readonly PlanStep[];
  /** Petitions that wait for an answer, or were asked or answered since then. */
  readonly petitions: readonly Petition[];
  /** The latest progress that was recorded since then. */
  readonly progress?: NonNullable<TaskState['progress']>;
  /** What was returned of this period's report, and why. */
  readonly returned?: { readonly content: ReportContent; readonly reason: string };
}

/** Each task of which the unit owes a report of the period, with what has happened to it; by shortcoming and number. */
export function prefill({
  states,
  period,
  asOf,
}: {
  states: readonly TaskState[];
  period: string;
  asOf: Instant;
}): readonly PrefilledTask[] {
  return states
    .filter((state) => owesReport({ state, period }))
    .map((state) => prefilled({ state, period, asOf }))
    .sort(byNumber);
}

function prefilled({
  state,
  period,
  asOf,
}: {
  state: TaskState;
  period: string;
  asOf: Instant;
}): PrefilledTask {
  const { brief, progress } = state;
  const lastReport = lastReportBefore({ state, period });
  const since = lastReport?.sentAt ?? state.launchedAt;
  const due = openObligations(state, 'quarterlyReport').find(({ about }) => about === period)?.due ?? '';
  const line = state.reports[period];
  const isReturned = line?.status === 'returned' && line.returnedFor !== undefined;
  return {
    taskId: brief.taskId,
    shortcoming: brief.shortcoming,
    taskNumber: brief.taskNumber,
    text: brief.text,
    confidential: brief.confidential,
    reportDue: due,
    deadline: { text: brief.deadline.text, ...completionDates(state) },
    ...(lastReport && { lastReport }),
    stepsFallenDue: stepsBetween({ state, since, asOf }),
    petitions: Object.values(state.petitions).filter(
      ({ askedAt, answer }) => !answer || askedAt > since || answer.at > since,
    ),
    ...(progress && progress.at > since && { progress }),
    ...(isReturned && { returned: { content: line.content, reason: line.returnedFor ?? '' } }),
  };
}

/** `2022-Q3` sorts as its quarters follow one another. */
function lastReportBefore({
  state,
  period,
}: {
  state: TaskState;
  period: string;
}): PrefilledTask['lastReport'] {
  const last = Object.values(state.reports)
    .filter((line) => line.period < period && line.sentAt !== undefined)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  return last && { period: last.period, content: last.content, ...(last.sentAt && { sentAt: last.sentAt }) };
}

/** Steps whose date lies after the last report's and has come by the moment given. */
function stepsBetween({
  state: { approvedPlan },
  since,
  asOf,
}: {
  state: TaskState;
  since: Instant;
  asOf: Instant;
}): readonly PlanStep[] {
  const steps = approvedPlan?.content.steps ?? [];
  return steps.filter(({ due }) => endOfDate(due) > since && due <= dateOf(asOf));
}

function byNumber(a: PrefilledTask, b: PrefilledTask): number {
  const byId = a.taskId < b.taskId ? -1 : 1;
  return a.shortcoming.number - b.shortcoming.number || a.taskNumber - b.taskNumber || byId;
}
