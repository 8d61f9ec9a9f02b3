import type { Operation } from '../../../api/operation/operation.js';
import { operations } from '../../../api/operations/index.js';
import { type IssuedKind, issuedKinds } from '../../../domain/papers/request.js';
import { type PeriodCommandType } from '../../../domain/period/commands.js';
import { periodCommandTypes } from '../../../domain/period/decide.js';
import type { CommandType } from '../../../domain/task/commands.js';
import { commandTypes } from '../../../domain/task/rules/index.js';

/** What an operation is asked to do where that decides who may. */
export type Variant =
  | { readonly kind: 'command'; readonly type: CommandType }
  | { readonly kind: 'periodCommand'; readonly type: PeriodCommandType }
  | { readonly kind: 'paper'; readonly about: IssuedKind };

/** A row of the matrix: an operation, or one of the things that it is asked to do. */
export interface Row {
  readonly operation: Operation;
  readonly variant?: Variant;
}

/** Commands that come to a task by another way than its own address: a report is filed for the unit as a whole. */
const notSentToTasks: readonly CommandType[] = ['fileReport'];

/** Every operation of the API, split where the core has a table of its own. */
export const rows: readonly Row[] = operations.flatMap((operation): readonly Row[] => {
  const variants = variantsOf(operation);
  return variants.length === 0 ? [{ operation }] : variants.map((variant) => ({ operation, variant }));
});

function variantsOf({ needs: { action, subject }, method, path }: Operation): readonly Variant[] {
  if (method !== 'post') return [];
  if (action === 'command' && subject === 'Task')
    return commandTypes
      .filter((type) => !notSentToTasks.includes(type))
      .map((type) => ({ kind: 'command', type }));
  if (action === 'command' && subject === 'Period')
    return periodCommandTypes.map((type) => ({ kind: 'periodCommand', type }));
  // What replaces a paper is of its kind: the row is about one.
  if (subject === 'Paper' && !path.includes('{kind}'))
    return issuedKinds.map((about) => ({ kind: 'paper', about }));
  return [];
}
