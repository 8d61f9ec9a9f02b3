import { indexDirectory } from '../../domain/directory/index-directory.js';
import type { Naming } from '../../domain/launch/naming.js';
import { openNamesOf } from '../../domain/launch/open-names.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import { newPlanTerms } from '../new-plan-terms.js';
import type { Services } from '../services.js';
import { refuseBadNamings } from './namings.js';
import { readOrRefuse } from './read-or-refuse.js';

/** How dondoc would launch a text: every task with its units, what looks wrong, and what is still open. */
export async function previewPlan({
  services,
  text,
  planId,
  namings,
}: {
  services: Pick<Services, 'store' | 'terms'>;
  text: string;
  planId?: string;
  namings?: readonly Naming[];
}) {
  const plan = readOrRefuse(text);
  const id = planId ?? planIdOf(plan.title);
  const directory = indexDirectory((await newPlanTerms(services)).directory);
  refuseBadNamings({ namings, plan, directory });
  const briefs = briefsOf({ plan, planId: id, directory, namings });
  return {
    planId: id,
    title: plan.title,
    totals: { ...plan.totals },
    workflows: briefs.length,
    awaitingUnit: briefs.filter(({ unit }) => unit.kind === 'awaited').length,
    launched: (await services.store.planHead(id)) !== undefined,
    notes: plan.notes.map(({ line, code, message, messageEn }) => ({
      line,
      code,
      messages: { vi: message, en: messageEn },
    })),
    openNames: openNamesOf({ plan, directory }),
    shortcomings: plan.shortcomings.map(({ number, title, line, causes, deadline }) => {
      const own = briefs.filter(({ shortcoming }) => shortcoming.number === number);
      const [{ field = '', viceChairman = '', confidential = false } = {}] = own;
      const tasks = tasksOf(own);
      return {
        number,
        title,
        line,
        field,
        viceChairman,
        confidential,
        deadline: deadline.text,
        causes,
        tasks,
      };
    }),
  };
}

/** The tasks of a shortcoming, each once with all its units. */
function tasksOf(briefs: readonly TaskBrief[]) {
  const numbers = [...new Set(briefs.map(({ taskNumber }) => taskNumber))];
  return numbers.flatMap((taskNumber) => {
    const own = briefs.filter((brief) => brief.taskNumber === taskNumber);
    const [first] = own;
    if (!first) return [];
    return {
      taskNumber,
      line: first.line,
      text: first.text,
      units: own.flatMap(({ unit }) => (unit.kind === 'named' ? [unit.id] : [])),
      coordinators: [...new Set(own.flatMap(({ coordinators }) => coordinators))],
      awaiting: own.flatMap(({ unit }) => (unit.kind === 'awaited' ? [unit.writtenName] : [])),
    };
  });
}
