import { queryOptions } from '@tanstack/react-query';
import { api, ask } from './api.js';

/** What new plans are launched under. */
export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: async () => {
    const [directory, calendar, policy] = await Promise.all([
      ask(api.GET('/directory')),
      ask(api.GET('/calendar')),
      ask(api.GET('/policy')),
    ]);
    return { directory, calendar, policy };
  },
  staleTime: 5 * 60_000,
});
