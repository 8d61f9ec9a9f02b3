import type { Instant } from '../calendar/instant.js';
import type { Actor } from '../task/actor.js';
import { checkPercent } from '../task/checks.js';
import type { TaskState } from '../task/state.js';
import type { UnitReportFacts } from './facts.js';
import { linesOnTheWay, owedTasks, owesReport } from './owed-lines.js';
import { refuseReport, type UnitReportRefusal, type UnitReportRefusalCode } from './refusals.js';
import type { UnitReport, UnitReportLine } from './unit-report.js';

/** Refuses whoever has none of the roles in the unit whose report it is. */
export function checkRole({
  by,
  unit,
  roles,
}: {
  by: Actor;
  unit: string;
  roles: readonly Actor['role'][];
}): UnitReportRefusal | undefined {
  if (by.unit !== unit && (by.role === 'officer' || by.role === 'unitHead')) return refuseReport('otherUnit');
  return roles.includes(by.role) && by.unit === unit ? undefined : refuseReport('notAuthorized');
}

export function checkOpen({
  facts: { periodState },
  now,
}: {
  facts: UnitReportFacts;
  now: Instant;
}): UnitReportRefusal | undefined {
  const { openedAt } = periodState;
  return openedAt === undefined || now < openedAt ? refuseReport('periodNotOpen') : undefined;
}

/** After the freeze a draft may still be written, so that nothing typed is lost, but it is neither submitted nor filed. */
export function checkNotFrozen({
  facts: { periodState },
  now,
}: {
  facts: UnitReportFacts;
  now: Instant;
}): UnitReportRefusal | undefined {
  const { frozenAt } = periodState;
  return frozenAt !== undefined && now >= frozenAt ? refuseReport('periodFrozen') : undefined;
}

/** Refuses whoever saw another version than the stored one; 0 is a report of which nothing is stored. */
export function checkSeen({
  facts: { draft },
  seen,
}: {
  facts: UnitReportFacts;
  seen: number;
}): UnitReportRefusal | undefined {
  return (draft?.version ?? 0) === seen ? undefined : refuseReport('staleVersion');
}

/** Lines that could never be any: of tasks that are not the unit's, twice the same, a share that is none. */
export function checkLines({
  facts: { states },
  lines,
}: {
  facts: UnitReportFacts;
  lines: readonly UnitReportLine[];
}): UnitReportRefusal | undefined {
  const own = new Set(states.map(({ brief }) => brief.taskId));
  const seen = new Set<string>();
  const doubled = lines.flatMap(({ taskId }) => (seen.has(taskId) ? [taskId] : (seen.add(taskId), [])));
  return (
    refuseSome('unknownTask', tasksOf(lines.filter(({ taskId }) => !own.has(taskId)))) ??
    refuseSome('doubleLine', doubled) ??
    refuseSome('badPercent', tasksOf(lines.filter(({ content }) => checkPercent(content.percent))))
  );
}

/** Lines of tasks that owe no report now. */
export function checkOwed({
  facts,
  lines,
}: {
  facts: UnitReportFacts;
  lines: readonly UnitReportLine[];
}): UnitReportRefusal | undefined {
  const underWay = linesOnTheWay(facts);
  const inLines = (is: (state: TaskState) => boolean) => {
    const tasks = new Set(facts.states.filter(is).map(({ brief }) => brief.taskId));
    return tasksOf(lines.filter(({ taskId }) => tasks.has(taskId)));
  };
  return (
    refuseSome(
      'taskClosed',
      inLines(({ phase }) => phase === 'closed'),
    ) ??
    refuseSome(
      'alreadyFiled',
      inLines(({ brief }) => underWay.includes(brief.taskId)),
    ) ??
    refuseSome(
      'notOwed',
      inLines((state) => !owesReport({ state, period: facts.period })),
    )
  );
}

/** A report may go to the head and to DPI when each owed task has its line, and each line says something or that there is nothing. */
export function checkComplete({
  facts,
  lines,
}: {
  facts: UnitReportFacts;
  lines: readonly UnitReportLine[];
}): UnitReportRefusal | undefined {
  const owed = owedTasks(facts);
  const written = new Set(tasksOf(lines));
  const missing = owed.map(({ brief }) => brief.taskId).filter((taskId) => !written.has(taskId));
  const empty = lines.filter(({ content }) => content.kind === 'progress' && content.text.trim() === '');
  return (
    checkLines({ facts, lines }) ??
    checkOwed({ facts, lines }) ??
    (owed.length === 0 ? refuseReport('nothingOwed') : undefined) ??
    refuseSome('missingLines', missing) ??
    refuseSome('emptyText', tasksOf(empty))
  );
}

function tasksOf(lines: readonly UnitReportLine[]): readonly string[] {
  return lines.map(({ taskId }) => taskId);
}

function refuseSome(code: UnitReportRefusalCode, tasks: readonly string[]): UnitReportRefusal | undefined {
  return tasks.length > 0 ? refuseReport(code, tasks) : undefined;
}

/** Submitting needs a draft, sending back one that was submitted; whoever asks at another time is told what stands in the way. */
export function checkStatus({
  is,
  needs,
}: {
  is: UnitReport['status'];
  needs: 'draft' | 'submitted';
}): UnitReportRefusal | undefined {
  if (is === needs) return undefined;
  switch (is) {
    case 'filed':
      return refuseReport('reportFiled');
    case 'submitted':
      return refuseReport('alreadySubmitted');
    case 'draft':
      return refuseReport('notSubmitted');
    case 'sentBack':
      return refuseReport(needs === 'draft' ? 'unchangedSinceReturn' : 'notSubmitted');
  }
}
