import { useQueries, useQuery } from '@tanstack/react-query';
import type { ObligationKind } from '../../../domain/obligation/kinds.js';
import type { TaskRow } from '../../data/api.js';
import { possibilitiesQuery, taskQuery, tasksQuery, useAccount } from '../../data/queries.js';
import { debtorOf } from '../../shell/places.js';
import { type ApprovalItem, approvalItems } from './approval-items.js';

/** Duties behind which something may wait for an answer by the one who owes them. */
const answerable: readonly ObligationKind[] = [
  'review',
  'verification',
  'detailedPlan',
  'quarterlyReport',
  'signOff',
];

interface Approvals {
  readonly items: readonly ApprovalItem[];
  /** Tasks with something that is done on their own page: a returned assignment, units to be named. */
  readonly elsewhere: readonly TaskRow[];
  /** How many tasks have been looked at, of how many. */
  readonly looked: number;
  readonly of: number;
  readonly fault: unknown;
}

/** All that waits for the person's answer, by task; undefined until it is known where to look. */
export function useApprovals(): Approvals | undefined {
  const { person } = useAccount();
  const debtor = debtorOf(person) ?? '';
  const { data: rows, error } = useQuery(tasksQuery({ debtor, sort: 'due' }));
  const owes = (row: TaskRow, kinds: readonly ObligationKind[]) =>
    row.duties.some((duty) => duty.debtor === debtor && kinds.includes(duty.kind));
  const asked = (rows ?? []).filter((row) => owes(row, answerable));
  const elsewhere = (rows ?? []).filter((row) => owes(row, ['returnAnswer', 'unitNaming', 'yearlyReview']));
  const possible = useQueries({ queries: asked.map(({ taskId }) => possibilitiesQuery(taskId)) });
  const tasks = useQueries({ queries: asked.map(({ taskId }) => taskQuery(taskId)) });
  if (!rows) return error ? { items: [], elsewhere: [], looked: 0, of: 0, fault: error } : undefined;
  const known = asked.flatMap((_, at) => {
    const task = tasks[at]?.data;
    const may = possible[at]?.data;
    return task && may ? [{ task, possible: may }] : [];
  });
  return {
    items: known.flatMap(approvalItems),
    elsewhere,
    looked: known.length,
    of: asked.length,
    fault: tasks.find((one) => one.error)?.error ?? possible.find((one) => one.error)?.error,
  };
}
