import { setImmediate as letOthersGo } from 'node:timers/promises';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { type WhatIf, whatIf } from '../../audit/what-if.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Services } from '../services.js';
import { recordsOfPlan } from './plan-audit.js';

const mostListed = 1_000;

/** The recorded past of a plan under other terms, task by task; others' requests go on in between. */
export async function whatIfPlan({
  services,
  planId,
  ...terms
}: {
  services: Services;
  planId: string;
  policy?: Policy;
  calendar?: WorkingCalendar;
}) {
  const found: WhatIf[] = [];
  for await (const { taskId, histories } of recordsOfPlan({ services, planId, prove: () => undefined })) {
    found.push(whatIf({ tasks: [{ taskId, inputs: inputsOfHistory(histories) }], ...terms }));
    await letOthersGo();
  }
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
