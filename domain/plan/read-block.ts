import { documentNumbers } from './find-documents.js';
import { type Item, itemsOf, startsWithMarker } from './read-items.js';
import { readMilestones } from './read-milestones.js';
import { linesOf, type PlanGroup } from './tree.js';
import type { PlanTask, UnitBlock } from './types.js';
import type { KnownNames } from './units/known-names.js';
import { type Assignment, readAssignment, readTaskCoordinators } from './units/read-assignment.js';

/** A block with what its notes need beside the reading. */
export type BlockRead = {
  readonly block: UnitBlock;
  readonly header: string;
  readonly assignment: Assignment;
  readonly hasDash: boolean;
  /** The header goes on after its colon although plus lines follow: that part is a task too. */
  readonly taskInHeader: boolean;
  /** The dash line names units and no task, and no plus line follows; it still counts as a task. */
  readonly bare: boolean;
};

/** What "chủ trì, phối hợp với" and commas between names come to; a task says more than that. */
const shortestTask = 30;

const noAssignment: Assignment = { units: [], role: 'lead', coordinators: [], certain: true };

/** Reads a dash line with its plus lines. A dash with no plus is a task by itself; a plus with no dash has no unit. */
export function readBlock({ group, known }: { group: PlanGroup; known: KnownNames }): BlockRead {
  const items = itemsOf({ lines: linesOf(group), starts: startsWithMarker });
  const dash = items[0]?.kind === 'dash' ? items[0] : undefined;
  const plus = dash ? items.slice(1) : items;
  const header = dash?.text ?? '';
  const assignment = dash ? readAssignment({ text: header, isHeader: plus.length > 0, known }) : noAssignment;
  const inline = dash !== undefined && plus.length === 0;
  const taskInHeader = dash !== undefined && plus.length > 0 && afterColon(header) !== '';
  const owed = inline || taskInHeader ? items : plus;
  return {
    block: {
      line: items[0]?.line ?? 0,
      units: assignment.units,
      role: assignment.role,
      coordinators: assignment.coordinators,
      inline,
      tasks: owed.map((item) => readTask({ item, known })),
    },
    header,
    assignment,
    hasDash: dash !== undefined,
    taskInHeader,
    bare: inline && isBareHeader({ header, assignment }),
  };
}

function readTask({ item, known }: { item: Item; known: KnownNames }): PlanTask {
  const { line, text } = item;
  const milestone = readMilestones({ text, line })[0];
  const coordinators = item.kind === 'plus' ? readTaskCoordinators({ text, known }) : [];
  return {
    line,
    text,
    documents: documentNumbers(text),
    ...(coordinators.length > 0 && { coordinators }),
    ...(milestone && { milestone }),
  };
}

function afterColon(header: string): string {
  const at = header.indexOf(':');
  return at < 0 ? '' : header.slice(at + 1).trim();
}

/** "Sở Y tế chủ trì:" and nothing after it, although no plus line follows: it names who owes but not what. */
function isBareHeader({ header, assignment }: { header: string; assignment: Assignment }): boolean {
  if (header.endsWith(':') && afterColon(header) === '') return true;
  const named = [...assignment.units, ...assignment.coordinators].reduce((sum, name) => sum + name.length, 0);
  return assignment.units.length > 0 && header.length - named < shortestTask;
}
