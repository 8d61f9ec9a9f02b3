import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.js';
import { api, ask } from './api.js';
import { plansQuery } from './queries.js';

export type Overview = Schemas['PlanOverview'];
export type PlanHead = Schemas['PlanHead'];
export type GivenDirection = Schemas['GivenDirection'];
export type Standing = Overview['course'][number];
export type ReportCounts = Overview['units'][number]['quarters'][number];

/** Reckoned from all events of a plan: asked for anew once a minute, not at each change. */
export function overviewQuery({
  planId,
  viceChairman,
}: {
  planId: string;
  viceChairman?: string | undefined;
}) {
  return queryOptions({
    queryKey: ['overview', planId, viceChairman ?? ''],
    queryFn: () =>
      ask(
        api.GET('/plans/{planId}/overview', {
          params: { path: { planId }, query: { ...(viceChairman !== undefined && { viceChairman }) } },
        }),
      ),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}

/** A direction with the plan in which it was given. */
export type PlannedDirection = GivenDirection & { readonly planId: string };

/** What the leader who asks has directed in all plans, the latest first in each. */
export function useGivenDirections(): {
  readonly data: readonly PlannedDirection[] | undefined;
  readonly error: Error | null;
} {
  const { data: plans, error } = useQuery(plansQuery);
  const given = useQueries({
    queries: (plans ?? []).map(({ planId }) => ({
      queryKey: ['tasks', 'given', planId],
      queryFn: async () => {
        const params = { path: { planId } };
        const directions = await ask(api.GET('/plans/{planId}/directions', { params }));
        return directions.map((one) => ({ ...one, planId }));
      },
    })),
    combine: (answers) => ({
      data: answers.every(({ data }) => data !== undefined)
        ? answers.flatMap(({ data }) => data ?? [])
        : undefined,
      error: answers.find((answer) => answer.error)?.error ?? null,
    }),
  });
  return { data: plans && given.data, error: error ?? given.error };
}

/** The plan that an address names, otherwise the one that was launched last. */
export function usePlan(chosen: string | undefined): {
  readonly plans: readonly PlanHead[] | undefined;
  readonly plan: PlanHead | undefined;
  readonly error: Error | null;
} {
  const { data: plans, error } = useQuery(plansQuery);
  const latest = plans?.toSorted((one, other) => (one.storedAt < other.storedAt ? 1 : -1))[0];
  const plan = plans?.find(({ planId }) => planId === chosen) ?? latest;
  return { plans, plan, error };
}
