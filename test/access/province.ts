import { createHash } from 'node:crypto';
import type { Store } from '../../activities/store/port.js';
import type { Services } from '../../api/services.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { everything } from '../../domain/access/condition.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { planLaunchId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import type { TestApi } from '../support/api.js';
import { startWholeProduct } from '../support/whole-product.js';
import { planId } from './plan-id.js';
import { secretPlan } from './secret-plan.js';

/** The whole product on real servers, with the small plan launched in the present. */
export interface Province {
  readonly api: TestApi;
  readonly store: Store;
  readonly views: () => Promise<readonly TaskView[]>;
  /** Waits until something is so. */
  readonly holds: (isSo: () => Promise<boolean>) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function startProvince(services: Partial<Pick<Services, 'limits'>> = {}): Promise<Province> {
  const { api, store, client, end } = await startWholeProduct(services);
  const views = async () => {
    const { rows } = await store.tasks({ visible: everything, filter: { planId }, limit: 100 });
    return (await Promise.all(rows.map(({ taskId }) => store.task(taskId)))).filter(
      (view) => view !== undefined,
    );
  };
  const holds: Province['holds'] = async (isSo) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const workflows = await storeSecretPlan(store);
  await client.workflow.start(workflowTypes.planLaunch, {
    taskQueue,
    workflowId: planLaunchId(planId),
    args: [{ planId }],
  });
  await holds(async () => (await views()).length === workflows && (await store.periods(planId)).length > 0);
  return {
    api,
    store,
    views,
    holds,
    end,
  };
}

async function storeSecretPlan(store: Store): Promise<number> {
  const read = readPlan({ text: secretPlan });
  if (!read.ok) throw new Error(read.error.message.en);
  const directory = shippedDirectory();
  const briefs = briefsOf({ plan: read.plan, planId, directory: indexDirectory(directory) });
  await store.storePlan({
    planId,
    title: read.plan.title,
    text: secretPlan,
    sha256: createHash('sha256').update(secretPlan).digest('hex'),
    directory,
    policy: shippedPolicy(),
    calendar: shippedCalendar(),
    totals: { ...read.plan.totals },
    workflows: briefs.length,
    awaitingUnit: 0,
    storedAt: new Date().toISOString(),
  });
  return briefs.length;
}
