import { queryOptions } from '@tanstack/react-query';
import { api, ask } from './api.js';

/** What is well and what is wrong, in words. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: () => ask(api.GET('/system/health')),
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
