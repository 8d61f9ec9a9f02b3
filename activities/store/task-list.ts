import { foldDiacritics } from '../../domain/text/fold.js';
import { both } from './both.js';
import type { Models } from './models.js';
import type { Store, TaskFilter, TaskOrder } from './port.js';
import type { TaskRow } from './task-row.js';

type Value = string | number;
type Field = readonly [path: string, direction: 1 | -1];

/** Every order ends in the id, so that no two tasks stand at one place and a page begins exactly after the one before. */
const orders: Readonly<Record<TaskOrder, readonly Field[]>> = {
  place: [
    ['planId', 1],
    ['shortcoming', 1],
    ['taskNumber', 1],
    ['_id', 1],
  ],
  due: [
    ['dueOrder', 1],
    ['_id', 1],
  ],
  latestDue: [
    ['dueOrder', -1],
    ['_id', -1],
  ],
  unit: [
    ['unitOrder', 1],
    ['dueOrder', 1],
    ['_id', 1],
  ],
};

/** What is there for queries alone. */
export const forQueries = { _id: 0, decidedAtMs: 0, dueOrder: 0, unitOrder: 0 } as const;
/** What rows leave out besides: the whole state. */
export const hiddenInRows = { ...forQueries, state: 0, searchText: 0 } as const;

/** Fields that give every task a place in an order: what has no date or no unit comes last. */
export function orderFieldsOf({
  nextDue,
  unit,
  writtenUnit = '',
}: Pick<TaskRow, 'nextDue' | 'unit' | 'writtenUnit'>) {
  return { dueOrder: nextDue ?? '9999-12-31', unitOrder: unit ?? `~${writtenUnit}` };
}

/** A page of the tasks that fit, from the place after a task on. */
export function listTasksOf({ tasks }: Models): Store['tasks'] {
  return async ({ visible, filter, order = 'place', after, limit }) => {
    const fields = orders[order];
    const query = both(visible, taskQuery(filter));
    const [total, found] = await Promise.all([
      tasks.countDocuments(query),
      tasks
        .find(after ? { $and: [query, beyond({ fields, after })] } : query, hiddenInRows)
        .sort(Object.fromEntries(fields))
        .limit(limit + 1)
        .lean<TaskRow[]>(),
    ]);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { total, rows, ...(found.length > limit && last && { next: placeOf({ row: last, fields }) }) };
  };
}

/** The filters of a list as a query. */
function taskQuery({
  text,
  taskNumber,
  duty,
  due,
  debtor,
  dueBefore,
  coordinator,
  ...equal
}: TaskFilter): Record<string, unknown> {
  const owed = {
    ...(duty !== undefined && { kind: duty }),
    ...(due !== undefined && { due }),
    ...(debtor !== undefined && { debtor }),
    ...(dueBefore !== undefined && { due: { $lt: dueBefore } }),
  };
  const words = text === undefined ? [] : foldDiacritics(text).split(/\s+/).filter(Boolean);
  return {
    ...equal,
    ...(taskNumber !== undefined && { taskNumber }),
    ...(coordinator !== undefined && { coordinators: coordinator }),
    ...(Object.keys(owed).length > 0 && { duties: { $elemMatch: owed } }),
    ...(words.length > 0 && {
      $and: words.map((word) => ({ searchText: { $regex: word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } })),
    }),
  };
}

/** What stands after a place: further in the first field, or equal there and further in the next. */
function beyond({ fields, after }: { fields: readonly Field[]; after: readonly Value[] }) {
  return {
    $or: fields.map(([path, direction], at) => ({
      ...Object.fromEntries(fields.slice(0, at).map(([before], index) => [before, after[index]])),
      [path]: { [direction === 1 ? '$gt' : '$lt']: after[at] },
    })),
  };
}

function placeOf({ row, fields }: { row: TaskRow; fields: readonly Field[] }): readonly Value[] {
  const values: Readonly<Record<string, Value>> = {
    planId: row.planId,
    shortcoming: row.shortcoming,
    taskNumber: row.taskNumber,
    _id: row.taskId,
    ...orderFieldsOf(row),
  };
  return fields.map(([path]) => values[path] ?? '');
}
