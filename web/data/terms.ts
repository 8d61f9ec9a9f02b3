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

const commandsAtOnce = 200;

/** Gives other terms to every open task of a plan, and says how many took them and why others did not. */
export async function changeTerms({
  planId,
  terms,
  reason,
  key,
}: {
  planId: string;
  terms: Terms;
  reason: string;
  key: string;
}): Promise<{ readonly done: number; readonly refused: readonly LocalizedText[] }> {
  const open = await openTasksOf(planId);
  const command = {
    type: 'policy' in terms ? 'changePolicy' : 'changeCalendar',
    reason,
    ...terms,
  } as CommandBody;
  let done = 0;
  const refused: LocalizedText[] = [];
  for (let at = 0; at < open.length; at += commandsAtOnce) {
    const items = open.slice(at, at + commandsAtOnce).map((taskId) => ({ taskId, command }));
    const answer = await ask(
      api.POST('/task-commands', {
        params: { header: { 'Idempotency-Key': `${key}-${String(at)}` } },
        body: { items },
      }),
    );
    done += answer.done;
    for (const result of answer.results) if (!result.ok) refused.push(result.problem.messages);
  }
  return { done, refused };
}

async function openTasksOf(planId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { plan: planId, limit: 500, ...(cursor !== undefined && { cursor }) };
    const { rows, next } = await ask(api.GET('/tasks', { params: { query } }));
    ids.push(...rows.filter(({ phase }) => phase !== 'closed').map(({ taskId }) => taskId));
    if (next === undefined) return ids;
    cursor = next;
  }
}
