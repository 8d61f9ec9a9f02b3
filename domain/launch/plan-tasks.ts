import type { DirectoryIndex } from '../directory/index-directory.js';
import { chairmanOf, fieldOf, viceChairmanFor } from '../directory/look-up.js';
import { resolveNames } from '../directory/resolve.js';
import type { PlanReading, PlanTask, Shortcoming, UnitBlock } from '../plan/types.js';
import type { AccountableUnit, TaskBrief } from '../task/brief.js';
import { slug } from '../text/fold.js';
import { milestoneDueOf, taskDeadlineOf } from './deadlines.js';
import { type Naming, unitsNamed } from './naming.js';
import { taskIdOf } from './plan-id.js';

/**
 * The briefs of a plan: one for each task and accountable unit. A collective gives one for each member; a role, an open set,
 * an unknown name or no name at all gives one for which the focal department owes the naming. Nothing is dropped.
 */
export function briefsOf({
  plan,
  planId,
  directory,
  namings: filledIn = [],
}: {
  plan: PlanReading;
  planId: string;
  directory: DirectoryIndex;
  /** What names that stand for no unit mean, where DPI has said so. */
  namings?: readonly Naming[] | undefined;
}): readonly TaskBrief[] {
  return plan.shortcomings.flatMap((shortcoming) => {
    const namings = filledIn.filter((naming) => naming.shortcoming === shortcoming.number);
    const common = { planId, planTitle: plan.title, ...sharedBrief({ shortcoming, directory }) };
    const tasks = shortcoming.blocks.flatMap((block) => block.tasks.map((task) => ({ block, task })));
    return tasks.flatMap(({ block, task }, index) =>
      taskBriefs({ common, shortcoming, block, task, taskNumber: index + 1, directory, namings }),
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
  namings,
}: {
  common: Common;
  shortcoming: Shortcoming;
  block: UnitBlock;
  task: PlanTask;
  taskNumber: number;
  directory: DirectoryIndex;
  namings: readonly Naming[];
}): readonly TaskBrief[] {
  const names = coordinatorNames({ shortcoming, block, task });
  const coordinators = names.length === 0 ? [] : unitsNamed({ directory, names, namings }).units;
  return accountableUnits({ block, directory, namings }).map(({ unit, key }) => ({
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

function coordinatorNames({
  shortcoming,
  block,
  task,
}: {
  shortcoming: Shortcoming;
  block: UnitBlock;
  task: PlanTask;
}): readonly string[] {
  return [...shortcoming.coordinators, ...block.coordinators, ...(task.coordinators ?? [])];
}

function accountableUnits({
  block,
  directory,
  namings,
}: {
  block: UnitBlock;
  directory: DirectoryIndex;
  namings: readonly Naming[];
}): readonly { unit: AccountableUnit; key: string }[] {
  const { units, open } = unitsNamed({ directory, names: block.units, namings });
  return [
    ...units.map((id) => ({ unit: { kind: 'named', id } as const, key: id })),
    ...open.map((one) => awaited(one)),
  ];
}

function awaited({ name }: { readonly name: string }): { unit: AccountableUnit; key: string } {
  return { unit: { kind: 'awaited', writtenName: name }, key: `cho-xac-dinh-${slug(name).slice(0, 60)}` };
}
