import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../data/api.js';

export function checkpointsQuery(planId: string) {
  return queryOptions({
    queryKey: ['audit', planId, 'checkpoints'],
    queryFn: () => ask(api.GET('/audit/plans/{planId}/checkpoints', { params: { path: { planId } } })),
  });
}

/**
 * What is carried out when somebody presses a button, and holds for that moment: nothing kept from before is shown for it, and what
 * happens to the task meanwhile does not take the answer away.
 */
export function verificationAct({ of, id }: { of: 'plan' | 'task'; id: string }) {
  return mutationOptions({
    mutationFn: () =>
      of === 'plan'
        ? ask(api.GET('/audit/plans/{planId}/verification', { params: { path: { planId: id } } }))
        : ask(api.GET('/audit/tasks/{taskId}/verification', { params: { path: { taskId: id } } })),
  });
}

export function reconciliationAct(planId: string) {
  return mutationOptions({
    mutationFn: () => ask(api.GET('/audit/plans/{planId}/reconciliation', { params: { path: { planId } } })),
  });
}

export function replayAct({ of, id }: { of: 'plan' | 'task'; id: string }) {
  return mutationOptions({
    mutationFn: () =>
      of === 'plan'
        ? ask(api.GET('/audit/plans/{planId}/replay', { params: { path: { planId: id } } }))
        : ask(api.GET('/audit/tasks/{taskId}/replay', { params: { path: { taskId: id } } })),
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
