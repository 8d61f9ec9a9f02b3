import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { paths } from '../../client/schema.js';
import { dateOf } from '../../domain/calendar/instant.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { type Account, api, ask, type TaskRow } from './api.js';

/** Filters of the list of tasks, as the API has them. */
export type TaskFilters = NonNullable<paths['/tasks']['get']['parameters']['query']>;

const aDay = 24 * 3_600_000;

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => ask(api.GET('/me')),
  staleTime: aDay,
});

export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: () => ask(api.GET('/directory')),
  staleTime: aDay,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => ask(api.GET('/people')),
  staleTime: aDay,
});

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => ask(api.GET('/plans')),
  staleTime: 60_000,
});

/** All tasks that fit, over all pages: lists here are scrolled, not turned. */
export function tasksQuery(filters: TaskFilters) {
  return queryOptions({
    queryKey: ['tasks', filters],
    queryFn: async () => {
      const rows: TaskRow[] = [];
      for (let cursor: string | undefined; ; ) {
        const query = { limit: 500, ...filters, ...(cursor !== undefined && { cursor }) };
        const page = await ask(api.GET('/tasks', { params: { query } }));
        rows.push(...page.rows);
        if (page.next === undefined) return rows;
        cursor = page.next;
      }
    },
  });
}

/** The tasks in which the person's yes or no may be awaited, each whole; told page by page, since they may be hundreds. */
export const approvalsQuery = infiniteQueryOptions({
  queryKey: ['tasks', 'approvals'],
  queryFn: ({ pageParam: cursor }) =>
    ask(api.GET('/approvals', { params: { query: cursor === undefined ? {} : { cursor } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

export function taskQuery(taskId: string) {
  return queryOptions({
    queryKey: ['task', taskId, 'whole'],
    queryFn: () => ask(api.GET('/tasks/{taskId}', { params: { path: { taskId } } })),
  });
}

/** What the person may do with a task: in his own authority, or in that of whoever lent him his. */
export function possibilitiesQuery(taskId: string, delegation?: string) {
  const query = delegation === undefined ? {} : { delegation };
  return queryOptions({
    queryKey: ['task', taskId, 'possibilities', delegation ?? 'own'],
    queryFn: () => ask(api.GET('/tasks/{taskId}/possibilities', { params: { path: { taskId }, query } })),
  });
}

export function timelineQuery(taskId: string) {
  return queryOptions({
    queryKey: ['task', taskId, 'timeline'],
    queryFn: async () =>
      (await ask(api.GET('/tasks/{taskId}/timeline', { params: { path: { taskId } } }))).events,
  });
}

/** What has changed about a task is asked for anew. */
export async function forgetTask({
  queries,
  taskId,
}: {
  queries: QueryClient;
  taskId: string;
}): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['task', taskId] }),
    queries.invalidateQueries({ queryKey: ['tasks'] }),
  ]);
}

/** What day it is in a plan, and by which days it reckons. */
export interface PlanTime {
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

/** The time of each plan; those that are still being asked for are not in it. */
export function usePlanTimes(planIds: readonly string[]): ReadonlyMap<string, PlanTime> {
  return useQueries({
    queries: planIds.map((planId) => planTimeQuery(planId)),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [[data.planId, data] as const] : []))),
  });
}

export function planTimeQuery(planId: string) {
  return queryOptions({
    queryKey: ['planTime', planId],
    queryFn: async () => {
      const [plan, calendar] = await Promise.all([
        ask(api.GET('/plans/{planId}', { params: { path: { planId } } })),
        ask(api.GET('/calendar', { params: { query: { plan: planId } } })),
      ]);
      return { planId, today: dateOf(plan.now), calendar: calendar };
    },
    staleTime: 5 * 60_000,
    refetchInterval: 5 * 60_000,
  });
}

export function policyQuery(planId: string) {
  return queryOptions({
    queryKey: ['policy', planId],
    queryFn: () => ask(api.GET('/policy', { params: { query: { plan: planId } } })),
    staleTime: aDay,
  });
}

/** Who asks; a page is shown only when it is known. */
export function useAccount(): Account {
  const { data } = useQuery(accountQuery);
  if (!data) throw new Error('asked before the account was known');
  return data as Account;
}
