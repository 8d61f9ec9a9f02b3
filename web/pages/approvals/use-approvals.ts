import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ObligationKind } from '../../../domain/obligation/kinds.js';
import type { TaskRow } from '../../data/api.js';
import { approvalsQuery, tasksQuery, useAccount } from '../../data/queries.js';
import { debtorOf } from '../../shell/places.js';
import { type ApprovalItem, approvalItems } from './approval-items.js';

interface Approvals {
  readonly items: readonly ApprovalItem[];
  /** Tasks with something that is done on their own page: a returned assignment, units to be named. */
  readonly elsewhere: readonly TaskRow[];
  /** How many tasks have been looked at, of how many. */
  readonly looked: number;
  readonly of: number;
  readonly isWhole: boolean;
  readonly fault: unknown;
}

/** All that waits for the person's answer, by task; undefined until the first of them are known. */
export function useApprovals(): Approvals | undefined {
  const { person } = useAccount();
  const debtor = debtorOf(person) ?? '';
  const { data: rows, error: listFault } = useQuery(tasksQuery({ debtor, sort: 'due' }));
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(approvalsQuery);
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const fault = error ?? listFault;
  if (!data) return fault ? { items: [], elsewhere: [], looked: 0, of: 0, isWhole: false, fault } : undefined;
  const owes = (row: TaskRow, kinds: readonly ObligationKind[]) =>
    row.duties.some((duty) => duty.debtor === debtor && kinds.includes(duty.kind));
  return {
    items: data.pages.flatMap(({ tasks }) => tasks.flatMap(approvalItems)),
    elsewhere: (rows ?? []).filter((row) => owes(row, ['returnAnswer', 'unitNaming', 'yearlyReview'])),
    looked: data.pages.reduce((sum, { looked }) => sum + looked, 0),
    of: data.pages.at(-1)?.of ?? 0,
    isWhole: !hasNextPage,
    fault,
  };
}
