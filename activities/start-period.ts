import { ApplicationFailure, type Client } from '@temporalio/client';
import { indexDirectory } from '../domain/directory/index-directory.js';
import { leadersOfPlan } from '../domain/launch/plan-leaders.js';
import { periodAfter } from '../domain/period/schedule.js';
import {
  type NextPeriodInput,
  type ReportingPeriodInput,
  reportingPeriodId,
  taskQueue,
  workflowTypes,
} from '../workflows/messages.js';
import { startOnce } from './start-once.js';
import type { Store } from './store/port.js';

/** Starts the next period of a plan that is not over; one that is there already is left as it is. */
export function startPeriodWith({ store, client }: { store: Store; client: Client }) {
  return async ({ planId, date, after, clock }: NextPeriodInput): Promise<void> => {
    const plan = await store.plan(planId);
    if (!plan) throw ApplicationFailure.nonRetryable(`plan ${planId} is not stored`, 'planMissing');
    if (after !== undefined && (await store.countOpenTasks(planId)) === 0) return;
    const { title: planTitle, directory } = plan;
    // What was changed since the launch holds for every period that opens after it.
    const { policy, calendar } = (await store.termsInForce(planId)) ?? plan;
    const leaders = leadersOfPlan({ directory: indexDirectory(directory) });
    const terms = periodAfter({
      date,
      ...(after !== undefined && { after }),
      plan: { planId, planTitle, ...leaders },
      policy,
      calendar,
    });
    await startOnce(() =>
      client.workflow.start(workflowTypes.reportingPeriod, {
        taskQueue,
        workflowId: reportingPeriodId(terms.brief.periodId),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args: [{ terms, ...(clock && { clock }) } satisfies ReportingPeriodInput],
        staticSummary: `${terms.brief.period} ${planId}`,
      }),
    );
  };
}
