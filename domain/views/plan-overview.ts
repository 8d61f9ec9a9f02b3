import { addDays, type CivilDate, dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import { countsOf } from '../synthesis/counts.js';
import { groupedBy } from '../synthesis/grouped-by.js';
import { lineOf } from '../synthesis/line-of.js';
import type { SynthesisCounts, SynthesisLine } from '../synthesis/types.js';
import type { TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import { openObligations } from '../task/owed.js';
import type { TaskState } from '../task/state.js';

/** How tasks stand at a moment: done, with something overdue, or neither. */
export interface Standing {
  readonly done: number;
  readonly behind: number;
  readonly onTime: number;
}

/** How the reports of a quarter stand, of those that were owed. */
export type ReportCounts = Pick<SynthesisCounts, 'owed' | 'inTime' | 'late' | 'returned' | 'missing'>;

/** A plan as leaders look at it: each shortcoming over time, and each unit over the quarters. */
export interface PlanOverview {
  readonly asOf: Instant;
  /** The ends of the months since the launch, and now. */
  readonly moments: readonly Instant[];
  /** The quarters whose report date has passed. */
  readonly quarters: readonly string[];
  /** Over all tasks, at each of the moments. */
  readonly course: readonly Standing[];
  readonly shortcomings: readonly {
    readonly number: number;
    readonly title: string;
    readonly confidential: boolean;
    readonly viceChairman: string;
    readonly course: readonly Standing[];
  }[];
  readonly units: readonly { readonly unit: string; readonly quarters: readonly ReportCounts[] }[];
}

type History = readonly TaskEvent[];

/** The overview of a plan from the events of its tasks. What was handed over counts through its successor; what was withdrawn does not. */
export function planOverview({ tasks, now }: { tasks: readonly History[]; now: Instant }): PlanOverview {
  const histories = tasks.flatMap((events) => (events.length === 0 ? [] : [{ events, state: fold(events) }]));
  const moments = momentsOf({ histories, now });
  const courses = histories.map(({ events, state }) => ({ state, course: courseOf({ events, moments }) }));
  const quarters = quartersOf({ states: histories.map(({ state }) => state), now });
  const byShortcoming = groupedBy(courses, ({ state }) => state.brief.shortcoming.number);
  return {
    asOf: now,
    moments,
    quarters,
    course: summed({ courses: courses.map(({ course }) => course), moments }),
    shortcomings: [...byShortcoming]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([number, group]) => {
        const brief = group[0]?.state.brief;
        if (!brief) return [];
        return {
          number,
          title: brief.shortcoming.title,
          confidential: group.some(({ state }) => state.brief.confidential),
          viceChairman: brief.viceChairman,
          course: summed({ courses: group.map(({ course }) => course), moments }),
        };
      }),
    units: unitsOf({ tasks, quarters, now }),
  };
}

/** The ends of the months between the first launch and now, and now itself. */
function momentsOf({
  histories,
  now,
}: {
  histories: readonly { readonly events: History }[];
  now: Instant;
}): readonly Instant[] {
  const launched = histories.map(({ events }) => events[0]?.at ?? now).sort();
  const moments: Instant[] = [];
  let month = firstOfMonthAfter(dateOf(launched[0] ?? now));
  while (endOfDate(addDays(month, -1)) < now) {
    moments.push(endOfDate(addDays(month, -1)));
    month = firstOfMonthAfter(month);
  }
  return [...moments, now];
}

function firstOfMonthAfter(date: CivilDate): CivilDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month === 12
    ? `${String(year + 1)}-01-01`
    : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
}

type Where = keyof Standing | undefined;

/** Where a task stood at each moment; undefined before its launch, and once it was withdrawn or handed over. */
function courseOf({ events, moments }: { events: History; moments: readonly Instant[] }): readonly Where[] {
  let state: TaskState | undefined;
  let from = 0;
  return moments.map((moment) => {
    const later = events.findIndex(({ at }, index) => index >= from && at > moment);
    const until = later === -1 ? events.length : later;
    if (until > from) state = fold(events.slice(from, until), state);
    from = until;
    return state && whereAt({ state, moment });
  });
}

function whereAt({ state, moment }: { state: TaskState; moment: Instant }): Where {
  if (state.closed) return state.closed.reason === 'completed' ? 'done' : undefined;
  return openObligations(state).some(({ due, suspended }) => !suspended && endOfDate(due) <= moment)
    ? 'behind'
    : 'onTime';
}

function summed({
  courses,
  moments,
}: {
  courses: readonly (readonly Where[])[];
  moments: readonly Instant[];
}): readonly Standing[] {
  return moments.map((_, at) => {
    const count = (where: keyof Standing) => courses.filter((course) => course[at] === where).length;
    return { done: count('done'), behind: count('behind'), onTime: count('onTime') };
  });
}

function quartersOf({ states, now }: { states: readonly TaskState[]; now: Instant }): readonly string[] {
  const passed = states.flatMap(({ obligations }) =>
    Object.values(obligations).flatMap(({ kind, about, originalDue }) =>
      kind === 'quarterlyReport' && about !== undefined && endOfDate(originalDue) <= now ? [about] : [],
    ),
  );
  return [...new Set(passed)].sort();
}

function unitsOf({
  tasks,
  quarters,
  now,
}: {
  tasks: readonly History[];
  quarters: readonly string[];
  now: Instant;
}): PlanOverview['units'] {
  const linesByQuarter = quarters.map((period) => {
    const lines = tasks.flatMap((events) => {
      const inSynthesis = lineOf({ events, period, frozenAt: now, previous: () => undefined });
      return inSynthesis?.line.unit === undefined ? [] : [inSynthesis.line];
    });
    return groupedBy(lines, ({ unit = '' }: SynthesisLine) => unit);
  });
  const units = [...new Set(linesByQuarter.flatMap((byUnit) => [...byUnit.keys()]))].sort();
  return units.map((unit) => ({
    unit,
    quarters: linesByQuarter.map((byUnit) => {
      const { owed, inTime, late, returned, missing } = countsOf(byUnit.get(unit) ?? []);
      return { owed, inTime, late, returned, missing };
    }),
  }));
}
