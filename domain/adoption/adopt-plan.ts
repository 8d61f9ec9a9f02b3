import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import { adopt } from '../task/adopt.js';
import type { TaskBrief } from '../task/brief.js';
import type { TaskEvent } from '../task/events.js';
import type { LaunchTerms } from '../task/launch.js';
import type { AdoptionRow, PlanAdoption } from './facts.js';
import { factProblem, type RowProblem } from './problems.js';

/** A whole plan taken over: the first events of each task by its id, or everything that is wrong and nothing else. */
export type PlanAdopted =
  | { readonly ok: true; readonly tasks: ReadonlyMap<string, readonly TaskEvent[]> }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Adopts each task of a plan from its row; each task has one row and each row is of a task. */
export function adoptPlan({
  briefs,
  terms,
  adoption: { launchedOn, evidence, rows },
  now,
}: {
  briefs: readonly TaskBrief[];
  terms: Omit<LaunchTerms, 'brief'>;
  adoption: PlanAdoption;
  now: Instant;
}): PlanAdopted {
  if (launchedOn > dateOf(now)) {
    return {
      ok: false,
      problems: [factProblem({ code: 'futureDate', field: 'launchedOn', date: launchedOn })],
    };
  }
  const launchedAt = earlier(morningOf(launchedOn), now);
  const briefByPlace = new Map(briefs.map((brief) => [placeOfBrief(brief), brief]));
  const tasks = new Map<string, readonly TaskEvent[]>();
  const problems: RowProblem[] = [];
  for (const [row, facts] of rows.entries()) {
    const place = placeOf(facts);
    const brief = briefByPlace.get(place);
    if (!brief) {
      problems.push({ row, ...unknown({ row: facts, briefs }) });
    } else if (tasks.has(brief.taskId)) {
      problems.push({ row, ...duplicate });
    } else {
      const adopted = adopt({ terms: { ...terms, brief }, facts: factsOf(facts), evidence, launchedAt, now });
      tasks.set(brief.taskId, adopted.ok ? adopted.events : []);
      if (!adopted.ok) problems.push(...adopted.problems.map((problem) => ({ row, ...problem })));
    }
  }
  const missing = briefs.filter(({ taskId }) => !tasks.has(taskId)).map((brief) => missingRow(brief));
  return problems.length + missing.length === 0
    ? { ok: true, tasks }
    : { ok: false, problems: [...problems, ...missing] };
}

/** The id by which a row names the unit of a task: the last part of the task's id. */
export function unitKeyOf({ taskId }: Pick<TaskBrief, 'taskId'>): string {
  return taskId.slice(taskId.lastIndexOf('/') + 1);
}

function placeOf({ shortcoming, task, unit }: Pick<AdoptionRow, 'shortcoming' | 'task' | 'unit'>): string {
  return `${String(shortcoming)}.${String(task)}/${unit}`;
}

function placeOfBrief(brief: TaskBrief): string {
  return placeOf({
    shortcoming: brief.shortcoming.number,
    task: brief.taskNumber,
    unit: unitKeyOf(brief),
  });
}

function factsOf({ shortcoming: _s, task: _t, unit: _u, ...facts }: AdoptionRow) {
  return facts;
}

function unknown({
  row: { shortcoming, task, unit },
  briefs,
}: {
  row: AdoptionRow;
  briefs: readonly TaskBrief[];
}): Omit<RowProblem, 'row'> {
  const number = `${String(shortcoming)}.${String(task)}`;
  const known = briefs.some((brief) => brief.shortcoming.number === shortcoming && brief.taskNumber === task);
  return known
    ? {
        code: 'unknownUnit',
        field: 'unit',
        message: {
          vi: `Nhiệm vụ ${number} của kế hoạch không giao cho đơn vị "${unit}".`,
          en: `Task ${number} of the plan is not given to the unit "${unit}".`,
        },
      }
    : {
        code: 'unknownTask',
        field: 'task',
        message: { vi: `Kế hoạch không có nhiệm vụ ${number}.`, en: `The plan has no task ${number}.` },
      };
}

const duplicate: Omit<RowProblem, 'row'> = {
  code: 'duplicateRow',
  field: 'unit',
  message: {
    vi: 'Nhiệm vụ của đơn vị này đã có ở một dòng phía trên.',
    en: 'An earlier row has this task of this unit already.',
  },
};

function missingRow(brief: TaskBrief): RowProblem {
  const place = placeOfBrief(brief);
  return {
    code: 'missingRow',
    message: {
      vi: `Thiếu dòng của nhiệm vụ ${place}; nếu chưa biết gì thì để trống các ô của dòng.`,
      en: `There is no row for task ${place}; if nothing is known, leave the cells of its row empty.`,
    },
  };
}

function morningOf(date: CivilDate): Instant {
  return `${date}T08:00:00.000+07:00`;
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
