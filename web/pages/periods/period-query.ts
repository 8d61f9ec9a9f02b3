import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import { api, ask, type Whole } from '../../data/api.js';

export type Period = Whole<Schemas['Period']>;

export interface PeriodKey {
  readonly planId: string;
  readonly period: string;
}

export function periodQuery(key: PeriodKey) {
  return queryOptions({
    queryKey: ['period', key.planId, key.period],
    queryFn: () => ask(api.GET('/plans/{planId}/periods/{period}', { params: { path: key } })),
  });
}

export function periodPossibilitiesQuery(key: PeriodKey) {
  return queryOptions({
    queryKey: ['period', key.planId, key.period, 'possibilities'],
    queryFn: () => ask(api.GET('/plans/{planId}/periods/{period}/possibilities', { params: { path: key } })),
  });
}
