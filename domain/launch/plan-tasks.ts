import type { DirectoryIndex } from '../directory/index-directory.js';
import { chairmanOf, fieldOf, viceChairmanFor } from '../directory/look-up.js';
import { resolveNames, type UnresolvedName } from '../directory/resolve.js';
import type { PlanReading, PlanTask, Shortcoming, UnitBlock } from '../plan/types.js';
import type { AccountableUnit, TaskBrief } from '../task/brief.js';
import { slug } from '../text/fold.js';
import { milestoneDueOf, taskDeadlineOf } from './deadlines.js';
import { taskIdOf } from './plan-id.js';

/**
 * The briefs of a plan: one for each task and accountable unit. A collective gives one for each member; a role, an open set,
 * an unknown name or no name at all gives one for which the focal department owes the naming. Nothing is dropped.
 */
export function briefsOf({
  plan,
  planId,
  directory,
}: {
  plan: PlanReading;
  planId: string;
  directory: DirectoryIndex;
}): readonly TaskBrief[] {
  return plan.shortcomings.flatMap((shortcoming) => {
    const common = { planId, planTitle: plan.title, ...sharedBrief({ shortcoming, directory }) };
    const tasks = shortcoming.blocks.flatMap((block) => block.tasks.map((task) => ({ block, task })));
    return tasks.flatMap(({ block, task }, index) =>
      taskBriefs({ common, shortcoming, block, task, taskNumber: index + 1, directory }),
    );
  });
}

type Common = Pick<
  TaskBrief,
  | 'planId'
  | 'planTitle'
  | 'shortcoming'
  | 'focalUnit'
  | 'field'
  | 'viceChairman'
  | 'chairman'
  | 'deadline'
  | 'confidential'
>;

/** What all tasks of a shortcoming share: its field is that of its first lead, or else first acting, department. */
export function sharedBrief({
  shortcoming,
  directory,
}: {
  shortcoming: Shortcoming;
  directory: DirectoryIndex;
}): Omit<Common, 'planId' | 'planTitle'> {
  const leads = resolveNames({ directory, names: shortcoming.leads }).units;
  const acting = resolveNames({ directory, names: shortcoming.blocks.flatMap(({ units }) => units) }).units;
  const field = fieldOf({ directory, units: [...leads, ...acting] });
  const [firstLead] = leads;
  return {
    shortcoming: { number: shortcoming.number, title: shortcoming.title },
    focalUnit: directory.directory.focalUnit,
    field,
    viceChairman: viceChairmanFor({ directory, field }).id,
    chairman: chairmanOf({ directory }).id,
    deadline: taskDeadlineOf(shortcoming.deadline),
    confidential: firstLead !== undefined && directory.directory.confidentialUnits.includes(firstLead),
  };
}

function taskBriefs({
  common,
  shortcoming,
  block,
  task,
  taskNumber,
  directory,
}: {
  common: Common;
  shortcoming: Shortcoming;
  block: UnitBlock;
  task: PlanTask;
  taskNumber: number;
  directory: DirectoryIndex;
}): readonly TaskBrief[] {
  const coordinators = resolveNames({
    directory,
    names: [...shortcoming.coordinators, ...block.coordinators, ...(task.coordinators ?? [])],
  }).units;
  return accountableUnits({ block, directory }).map(({ unit, key }) => ({
    ...common,
    taskId: taskIdOf({ planId: common.planId, shortcoming: shortcoming.number, task: taskNumber, unit: key }),
    taskNumber,
    line: task.line,
    text: task.text,
    documents: task.documents,
    unit,
    coordinators: coordinators.filter((id) => id !== key),
    ...(task.milestone && { milestone: { text: task.milestone.text, due: milestoneDueOf(task.milestone) } }),
  }));
}

function accountableUnits({
  block,
  directory,
}: {
  block: UnitBlock;
  directory: DirectoryIndex;
}): readonly { unit: AccountableUnit; key: string }[] {
  if (block.units.length === 0) return [awaited({ name: 'không nêu đơn vị' })];
  const { units, unresolved } = resolveNames({ directory, names: block.units });
  return [
    ...units.map((id) => ({ unit: { kind: 'named', id } as const, key: id })),
    ...unresolved.map((one) => awaited(one)),
  ];
}

function awaited({ name }: Pick<UnresolvedName, 'name'>): { unit: AccountableUnit; key: string } {
  return { unit: { kind: 'awaited', writtenName: name }, key: `cho-xac-dinh-${slug(name).slice(0, 60)}` };
}
