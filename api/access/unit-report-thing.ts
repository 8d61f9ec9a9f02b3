import type { TaskState } from '../../domain/task/state.js';
import type { UnitReportKey } from '../../domain/unit-report/unit-report.js';
import { type Delegate, delegatesOf } from '../../domain/views/task-view.js';

/** The report of a unit as the rules of access see it: it is lent to whoever every task of it is lent to, on the same days. */
export function unitReportThing({
  key,
  states,
}: {
  key: UnitReportKey;
  states: readonly TaskState[];
}): UnitReportKey & { readonly delegates: readonly Delegate[] } {
  const [first = [], ...others] = states.filter(({ phase }) => phase !== 'closed').map(delegatesOf);
  const lentByAll = first.filter((one) =>
    others.every((those) =>
      those.some(
        ({ person, from, until }) => person === one.person && from <= one.from && until >= one.until,
      ),
    ),
  );
  return { ...key, delegates: lentByAll };
}
