import type { CivilDate, Instant } from '../calendar/instant.js';
import type { TaskEvent } from '../task/events.js';
import { collectivesOf } from './collectives.js';
import { countsOf } from './counts.js';
import { groupedBy } from './grouped-by.js';
import { lineOf, type TaskInSynthesis } from './line-of.js';
import type { ShortcomingSynthesis, Synthesis, SynthesisLine, UnitSynthesis } from './types.js';

/**
 * What DPI puts together of a reporting period (plan, part C): how each task of each unit stood at the freeze, counted by
 * shortcoming, by unit and in all, beside the quarter before. It depends on what is given and on nothing else, not on the
 * order of the tasks either: a frozen period rebuilds to the same synthesis for ever.
 */
export function synthesize({
  planId,
  planTitle,
  period,
  due,
  frozenAt,
  tasks,
  previous,
}: {
  planId: string;
  planTitle: string;
  /** `2022-Q3`. */
  period: string;
  /** The date on which the reports were due. */
  due: CivilDate;
  frozenAt: Instant;
  /** The events of each task of the plan, in order. */
  tasks: readonly (readonly TaskEvent[])[];
  /** The synthesis of the quarter before. */
  previous?: Synthesis;
}): Synthesis {
  const before = linesById(previous);
  const inSynthesis = tasks
    .flatMap((events) => lineOf({ events, period, frozenAt, previous: (taskId) => before.get(taskId) }) ?? [])
    .sort((a, b) => byPlace(a.line, b.line));
  const lines = inSynthesis.map(({ line }) => line);
  return {
    planId,
    planTitle,
    period,
    due,
    frozenAt,
    counts: countsOf(lines),
    ...(previous && { previousPeriod: previous.period, previous: previous.counts }),
    shortcomings: shortcomingsOf({ tasks: inSynthesis, previous }),
    units: unitsOf({ lines, previous }),
    collectives: collectivesOf(lines),
  };
}

/** All lines of a synthesis, in order. */
export function linesOf({ shortcomings }: Synthesis): readonly SynthesisLine[] {
  return shortcomings.flatMap(({ lines }) => lines);
}

function linesById(synthesis: Synthesis | undefined): ReadonlyMap<string, SynthesisLine> {
  return new Map(synthesis ? linesOf(synthesis).map((line) => [line.taskId, line]) : []);
}

/** By shortcoming, task and unit, as the plan has them; texts are compared by code, the same on every machine. */
function byPlace(a: SynthesisLine, b: SynthesisLine): number {
  return (
    a.shortcoming - b.shortcoming ||
    a.taskNumber - b.taskNumber ||
    byCode(a.unit ?? '', b.unit ?? '') ||
    byCode(a.taskId, b.taskId)
  );
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shortcomingsOf({
  tasks,
  previous,
}: {
  tasks: readonly TaskInSynthesis[];
  previous: Synthesis | undefined;
}): readonly ShortcomingSynthesis[] {
  return [...groupedBy(tasks, ({ line }) => line.shortcoming)].map(([number, group]) => {
    const lines = group.map(({ line }) => line);
    const before = previous?.shortcomings.find((other) => other.number === number)?.counts;
    return {
      number,
      title: group[0]?.shortcomingTitle ?? '',
      confidential: lines.some(({ confidential }) => confidential),
      counts: countsOf(lines),
      ...(before && { previous: before }),
      lines,
    };
  });
}

function unitsOf({
  lines,
  previous,
}: {
  lines: readonly SynthesisLine[];
  previous: Synthesis | undefined;
}): readonly UnitSynthesis[] {
  const groups = groupedBy(lines, ({ unit }) => unit);
  const units = [...groups.keys()].filter((unit) => unit !== undefined).sort(byCode);
  return units.map((unit) => {
    const own = groups.get(unit) ?? [];
    const before = previous?.units.find((other) => other.unit === unit)?.counts;
    return {
      unit,
      counts: countsOf(own),
      ...(before && { previous: before }),
      missing: own
        .filter(({ standing }) => standing === 'missing' || standing === 'returned')
        .map(({ taskId }) => taskId),
    };
  });
}
