import type { WhatIf } from '../audit/what-if.js';
import type { Instant } from '../domain/calendar/instant.js';
import { termsChange } from '../domain/task/terms-change.js';
import type { TaskView } from '../domain/views/task-view.js';
import { taskRecord } from './audit/task-record.js';
import { type OtherTerms, whatIfEach } from './audit/what-if-plan.js';
import type { Caller } from './operation/caller.js';
import type { Services } from './services.js';

const tasksAtOnce = 200;
const mostShown = 50;

interface Asked {
  readonly services: Services;
  readonly caller: Caller;
  readonly planId: string;
  readonly terms: OtherTerms;
}

/** What other terms would do to all that is owed in a plan now: how many dates would move, and the first of them. */
export async function previewTerms({ now, terms, ...asked }: Asked & { readonly now: Instant }) {
  const changes = [];
  let [tasks, duties, policyVersion, calendarVersion] = [0, 0, 0, 0];
  for await (const { taskId, shortcoming, taskNumber, unit, state } of viewsOf(asked)) {
    if (state.phase === 'closed') continue;
    tasks += 1;
    policyVersion = Math.max(policyVersion, state.policy.version);
    calendarVersion = Math.max(calendarVersion, state.calendar.version);
    duties += Object.values(state.obligations).filter(({ outcome }) => !outcome).length;
    for (const change of termsChange({ state, ...terms, now }))
      changes.push({ taskId, shortcoming, taskNumber, ...(unit !== undefined && { unit }), ...change });
  }
  changes.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  return {
    ...{ tasks, duties, policyVersion, calendarVersion },
    otherDates: changes.filter(({ due, newDue }) => due !== newDue).length,
    otherRungs: changes.filter(({ rung, newRung }) => rung !== undefined || newRung !== undefined).length,
    changes: changes.slice(0, mostShown),
  };
}

/** The past of a plan under other terms from the start: how many rungs would have fired beside, or not at all. */
export async function pastUnderTerms({ terms, ...asked }: Asked) {
  const found = await whatIfEach({ records: recordsOf(asked), terms });
  const sum = (count: (one: WhatIf) => number) => found.reduce((total, one) => total + count(one), 0);
  return {
    added: sum(({ added }) => added.length),
    omitted: sum(({ omitted }) => omitted.length),
    same: sum(({ same }) => same),
    otherAnswers: sum(({ answers }) => answers.length),
  };
}

/** What is recorded of the tasks that this person may see, as far as there is a history. */
async function* recordsOf(asked: Omit<Asked, 'terms'>) {
  for await (const { taskId } of viewsOf(asked)) {
    const record = await taskRecord({
      ...{ services: asked.services, taskId },
      ...{ isOfMany: true, mayBeGone: true },
    });
    if (record.histories.length > 0) yield record;
  }
}

/** The tasks of a plan that this person may see, one after the other. */
async function* viewsOf({
  services: { store },
  caller: { access },
  planId,
}: Pick<Asked, 'services' | 'caller' | 'planId'>): AsyncGenerator<TaskView> {
  const page = { visible: access.visible('read', 'Task'), filter: { planId }, limit: tasksAtOnce };
  let { rows, next } = await store.tasks(page);
  for (;;) {
    const views = await Promise.all(rows.map(({ taskId }) => store.task(taskId)));
    for (const view of views) if (view) yield view;
    if (!next) return;
    ({ rows, next } = await store.tasks({ ...page, after: next }));
  }
}
