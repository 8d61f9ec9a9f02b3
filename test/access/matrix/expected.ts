import { accessOf } from '../../../api/access/ability.js';
import type { AccessSubject } from '../../../domain/access/grant.js';
import { grantsOf } from '../../../domain/access/grants-of.js';
import { concernedUnits } from '../../../domain/papers/concerned-units.js';
import type { PaperRequest } from '../../../domain/papers/request.js';
import { mayIssue, mayPreview } from '../../../domain/papers/who-issues.js';
import { givesToPeriod } from '../../../domain/period/decide.js';
import type { PeriodBrief } from '../../../domain/period/state.js';
import type { Actor } from '../../../domain/task/actor.js';
import { personalCommands } from '../../../domain/task/authority.js';
import { relationsOf } from '../../../domain/task/relations.js';
import { commandRules } from '../../../domain/task/rules/index.js';
import { type ReportAct, writersOf } from '../../../domain/unit-report/who-writes.js';
import type { TaskView } from '../../../domain/views/task-view.js';
import { actorOfColumn, type Column } from './columns.js';
import type { Row, Variant } from './rows.js';

/** Allowed; refused as not his (403); or answered as if there were no such thing (404). */
export type Outcome = 'allowed' | 'refused' | 'hidden';

/** What stands in the matrix's centre: a task, and what belongs to it. */
export interface Centre {
  readonly task: Pick<
    TaskView,
    'planId' | 'taskId' | 'unit' | 'coordinators' | 'viceChairman' | 'confidential' | 'delegates' | 'state'
  >;
  readonly period: Pick<PeriodBrief, 'period' | 'focalUnit' | 'viceChairman' | 'chairman'>;
  readonly today: string;
  /** By whom the head of the accountable unit is represented. */
  readonly principal: Actor;
  /** The paper of each kind that is asked for. */
  readonly papers: Readonly<Record<PaperRequest['kind'], PaperRequest>>;
}

/** What the rules say of a cell, as they are written: the grants first, then the core's own tables. */
export function expectedOf({ row, column, centre }: { row: Row; column: Column; centre: Centre }): Outcome {
  const { operation, variant } = row;
  const { action, subject } = operation.needs;
  const { focalUnit } = centre.period;
  const access = accessOf(grantsOf({ person: column.person, focalUnit, today: centre.today }));
  if (!access.mayEver(action, subject)) return 'refused';
  const thing = thingOf({ row, centre });
  if (thing && !access.may('read', thing.subject, thing.thing)) {
    const isEvidence = thing.subject === 'File' && access.may('read', 'Task', centre.task);
    if (!isEvidence) return 'hidden';
  }
  if (thing?.subject === subject && action !== 'read' && !access.may(action, subject, thing.thing))
    return 'refused';
  if (!mayWriteReport({ operation: operation.id, column, unit: centre.task.unit })) return 'refused';
  const asked = variant ?? (action === 'issue' ? storedPaper : undefined);
  return asked && !coreAllows({ variant: asked, column, centre, isIssue: action === 'issue' })
    ? 'refused'
    : 'allowed';
}

/** The issued paper that the matrix asks for is an urging note to the accountable unit. */
const storedPaper: Variant = { kind: 'paper', about: 'urgingNote' };

/** The one thing that an operation's address names, as the rules of access see it; undefined for lists and what is everybody's. */
function thingOf({
  row: { operation, variant },
  centre,
}: {
  row: Row;
  centre: Centre;
}): { readonly subject: AccessSubject; readonly thing: object } | undefined {
  const { path, needs } = operation;
  const { task } = centre;
  if (needs.subject === 'Task' && (path.includes('{taskId}') || variant?.kind === 'command'))
    return { subject: 'Task', thing: task };
  if (path.includes('{unit}'))
    return {
      subject: 'UnitReport',
      thing: { planId: task.planId, unit: task.unit, delegates: task.delegates },
    };
  if (path.includes('{kind}'))
    return { subject: 'Paper', thing: { concerns: concernedUnits(centre.papers.urgingNote) } };
  if (path.includes('{sha256}')) return { subject: 'File', thing: { uploads: [] } };
  return undefined;
}

const reportActs: Readonly<Record<string, ReportAct>> = {
  saveUnitReport: 'save',
  submitUnitReport: 'submit',
  sendUnitReportBack: 'sendBack',
  fileUnitReport: 'file',
};

function mayWriteReport({
  operation,
  column: { person },
  unit,
}: {
  operation: string;
  column: Column;
  unit: string | undefined;
}): boolean {
  const act = reportActs[operation];
  return act === undefined || (person.unit === unit && writersOf[act].includes(person.role));
}

function coreAllows({
  variant,
  column,
  centre: { task, period, principal, papers },
  isIssue,
}: {
  variant: Variant;
  column: Column;
  centre: Centre;
  isIssue: boolean;
}): boolean {
  const actor = actorOfColumn(column);
  switch (variant.kind) {
    case 'command': {
      if (column.lent && personalCommands.includes(variant.type)) return false;
      const relations = relationsOf({ actor: column.lent ? principal : actor, state: task.state });
      return commandRules[variant.type].who.some((relation) => relations.includes(relation));
    }
    case 'periodCommand':
      return givesToPeriod({ actor, state: { brief: period as PeriodBrief }, type: variant.type });
    case 'paper': {
      const by = actor;
      const asked = {
        by,
        about: papers[variant.about],
        focalUnit: period.focalUnit,
        directedBy: task.viceChairman,
      };
      return isIssue ? mayIssue(asked) : mayPreview(asked);
    }
  }
}
