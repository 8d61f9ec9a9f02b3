import { queryOptions } from '@tanstack/react-query';
import { api, ask } from './api.js';

/** What `/readyz` says: 200 with how mails and files fare, 503 with what is down. */
export interface Readiness {
  readonly isReady: boolean;
  /** What is down, in words. */
  readonly says?: { readonly vi: string; readonly en: string };
  readonly archive?: { readonly missing?: number; readonly alarm?: boolean };
  readonly files?: { readonly scanner: 'set' | 'notSet'; readonly [count: string]: unknown };
}

export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: async (): Promise<Readiness> => {
    const answer = await fetch('/readyz', { signal: AbortSignal.timeout(10_000) });
    const body = (await answer.json()) as Record<string, unknown>;
    return answer.ok
      ? { isReady: true, ...body }
      : { isReady: false, ...(isSentence(body['messages']) && { says: body['messages'] }) };
  },
  refetchInterval: 10_000,
  retry: false,
});

export const failedMailsQuery = queryOptions({
  queryKey: ['mails', 'failed'],
  queryFn: () => ask(api.GET('/mails', { params: { query: { state: 'failed' } } })),
  refetchInterval: 30_000,
});

export function retryMail(mailId: string) {
  return ask(api.POST('/mails/{mailId}/retry', { params: { path: { mailId } } }));
}

function isSentence(value: unknown): value is { vi: string; en: string } {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
