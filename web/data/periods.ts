import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.js';
import { api, ask, type Whole } from './api.js';
import { tasksQuery, useAccount } from './queries.js';

export type PeriodRow = Whole<Schemas['PeriodRow']>;
export type UnitStanding = Whole<Schemas['UnitReportList']>['units'][number];

export function periodsQuery(planId: string) {
  return queryOptions({
    queryKey: ['periods', planId],
    queryFn: () => ask(api.GET('/plans/{planId}/periods', { params: { path: { planId } } })),
  });
}

/** How far the units are that the person may know of, in a period. */
export function reportsQuery({ planId, period }: { planId: string; period: string }) {
  return queryOptions({
    queryKey: ['reports', planId, period],
    queryFn: async () =>
      (
        await ask(
          api.GET('/plans/{planId}/periods/{period}/reports', { params: { path: { planId, period } } }),
        )
      ).units,
  });
}

/** A period that has been opened, with how far the unit of whoever asks is in it. */
export interface OwnPeriod {
  readonly row: PeriodRow;
  readonly standing: UnitStanding | undefined;
}

/** The opened periods of all plans in which the unit has tasks, the latest first; undefined while they are asked for. */
export function useOwnPeriods(): readonly OwnPeriod[] | undefined {
  const { person } = useAccount();
  const { unit = '' } = person;
  const { data: tasks } = useQuery(tasksQuery({ unit }));
  const planIds = [...new Set((tasks ?? []).map(({ planId }) => planId))];
  const rows = useQueries({
    queries: planIds.map((planId) => periodsQuery(planId)),
    combine: (answers) =>
      answers.every(({ data }) => data) ? answers.flatMap(({ data }) => data ?? []) : undefined,
  });
  const opened = (rows ?? []).filter(({ phase }) => phase !== 'scheduled');
  const standings = useQueries({
    queries: opened.map(({ planId, period }) => reportsQuery({ planId, period })),
    combine: (answers) => (answers.every(({ data }) => data) ? answers.map(({ data }) => data) : undefined),
  });
  if (!tasks || !rows || !standings) return undefined;
  return opened
    .map((row, at) => ({ row, standing: standings[at]?.find((one) => one.unit === unit) }))
    .toSorted((one, other) => (one.row.period < other.row.period ? 1 : -1));
}
