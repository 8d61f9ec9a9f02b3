import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { api, ask } from './api.js';
import type { CommandBody } from './give-command.js';

/** What a plan runs under now; without a plan, what new plans are launched under. */
export function termsQuery(plan: string | undefined) {
  const params = { query: plan === undefined ? {} : { plan } };
  return queryOptions({
    queryKey: ['terms', plan ?? 'new'],
    queryFn: async () => {
      const [directory, calendar, policy] = await Promise.all([
        ask(api.GET('/directory', { params })),
        ask(api.GET('/calendar', { params })),
        ask(api.GET('/policy', { params })),
      ]);
      return { directory, calendar, policy };
    },
    staleTime: 5 * 60_000,
  });
}

export type TermsPreview = Schemas['TermsPreview'];
export type Terms =
  | { readonly policy: Schemas['Policy'] }
  | { readonly calendar: Schemas['WorkingCalendar'] };

/** What other terms would change in a plan; with `past`, also what they would have changed from the start. */
export function previewTerms({ planId, terms, past }: { planId: string; terms: Terms; past: boolean }) {
  return ask(
    api.POST('/plans/{planId}/terms-preview', {
      params: { path: { planId } },
      body: { ...terms, past },
    }),
  );
}
