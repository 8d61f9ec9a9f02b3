import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { TaskRecord } from '../../audit/bundle-parts.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { type WhatIf, whatIf } from '../../audit/what-if.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Services } from '../services.js';
import { recordsOfPlan } from './plan-audit.js';

const mostListed = 1_000;

export interface OtherTerms {
  readonly policy?: Policy | undefined;
  readonly calendar?: WorkingCalendar | undefined;
}

/** The recorded past of some tasks under other terms, one after the other; others' requests go on in between. */
export async function whatIfEach({
  records,
  terms: { policy, calendar },
}: {
  records: AsyncIterable<Pick<TaskRecord, 'taskId' | 'histories'>>;
  terms: OtherTerms;
}): Promise<readonly WhatIf[]> {
  const found: WhatIf[] = [];
  for await (const { taskId, histories } of records) {
    const tasks = [{ taskId, inputs: inputsOfHistory(histories) }];
    found.push(whatIf({ tasks, ...(policy && { policy }), ...(calendar && { calendar }) }));
    await letOthersGo();
  }
  return found;
}

/** The recorded past of a plan under other terms: what would have fired beside or not at all, in order of time. */
export async function whatIfPlan({
  services,
  planId,
  ...terms
}: OtherTerms & { readonly services: Services; readonly planId: string }) {
  const records = recordsOfPlan({ services, planId, prove: () => undefined });
  const found = await whatIfEach({ records, terms });
  const added = inTime(found.flatMap((one) => one.added));
  const omitted = inTime(found.flatMap((one) => one.omitted));
  const answers = inTime(found.flatMap((one) => one.answers));
  return {
    tasks: found.length,
    same: found.reduce((sum, { same }) => sum + same, 0),
    counts: { added: added.length, omitted: omitted.length, answers: answers.length },
    added: added.slice(0, mostListed),
    omitted: omitted.slice(0, mostListed),
    answers: answers.slice(0, mostListed),
  };
}

function inTime<One extends { readonly at: string }>(of: readonly One[]): readonly One[] {
  return [...of].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
