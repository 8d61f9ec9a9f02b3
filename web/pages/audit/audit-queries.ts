import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../data/api.js';

export function checkpointsQuery(planId: string) {
  return queryOptions({
    queryKey: ['audit', planId, 'checkpoints'],
    queryFn: () => ask(api.GET('/audit/plans/{planId}/checkpoints', { params: { path: { planId } } })),
  });
}

/** Examined when it is asked for: it takes the longer the more has happened. */
export function verificationQuery({ of, id }: { of: 'plan' | 'task'; id: string }) {
  return queryOptions({
    queryKey: ['audit', of, id, 'verification'],
    queryFn: () =>
      of === 'plan'
        ? ask(api.GET('/audit/plans/{planId}/verification', { params: { path: { planId: id } } }))
        : ask(api.GET('/audit/tasks/{taskId}/verification', { params: { path: { taskId: id } } })),
    enabled: false,
    retry: false,
  });
}

export function reconciliationQuery(planId: string) {
  return queryOptions({
    queryKey: ['audit', planId, 'reconciliation'],
    queryFn: () => ask(api.GET('/audit/plans/{planId}/reconciliation', { params: { path: { planId } } })),
    enabled: false,
    retry: false,
  });
}

/** Run when it is asked for. */
export function replayQuery({ of, id }: { of: 'plan' | 'task'; id: string }) {
  return queryOptions({
    queryKey: ['audit', of, id, 'replay'],
    queryFn: () =>
      of === 'plan'
        ? ask(api.GET('/audit/plans/{planId}/replay', { params: { path: { planId: id } } }))
        : ask(api.GET('/audit/tasks/{taskId}/replay', { params: { path: { taskId: id } } })),
    enabled: false,
    retry: false,
  });
}

export function pastQuery({ taskId, at }: { taskId: string; at: string }) {
  return queryOptions({
    queryKey: ['audit', taskId, 'as-of', at],
    queryFn: () =>
      ask(api.GET('/audit/tasks/{taskId}/as-of', { params: { path: { taskId }, query: { at } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function dateQuery({ planId, after, days }: { planId: string; after: string; days: number }) {
  const query = { plan: planId, after, count: days };
  return queryOptions({
    queryKey: ['audit', planId, 'date', after, days],
    queryFn: () => ask(api.GET('/calendar/working-days', { params: { query } })),
    enabled: after !== '',
  });
}
