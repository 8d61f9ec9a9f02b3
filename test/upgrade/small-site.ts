import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { projectRoot } from '../../dev/environment.js';
import { productPrograms } from '../../dev/start/product-children.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import { toInstant } from '../../domain/calendar/instant.js';
import {
  type CommandReceipt,
  commandUpdate,
  planLaunchId,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { Part } from '../chaos/part.js';
import { startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase } from '../support/mongo.js';
import { tasksOf } from '../support/plans.js';
import { beforeNewestRules } from './earlier-version.js';
import type { Launching, UpgradeSite } from './site.js';

/** Two workers on a Temporal and a database of their own; commands go to the tasks themselves. */
export async function startSmallSite(
  text: string,
): Promise<UpgradeSite & { readonly stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-upgrade-'));
  const earlier = beforeNewestRules();
  const temporal = await startDevServer();
  const database = createTestDatabase();
  const guardian = startGuardian();
  const { address: temporalAddress, namespace } = temporal;
  const mongodbUri = database.uri;
  const workerOf = (root: string, name: string) =>
    new Part({
      program: productPrograms({
        addresses: {
          ...{ temporalAddress, temporalNamespace: namespace, mongodbUri, home },
          ...{ port: 0, logLevel: 'warn' },
        },
        inherited: testServers().inherited,
        root,
      }).worker,
      guardian,
      logFile: join(home, `${name}.log`),
    });
  const [earlierWorker, laterWorker] = [workerOf(earlier.root, 'earlier'), workerOf(projectRoot, 'later')];
  earlierWorker.start();
  return {
    ...{ mongodbUri, temporalAddress, namespace, earlierWorker, laterWorker },
    startLater: () => {
      laterWorker.start();
      return Promise.resolve();
    },
    senderOf: ({ ledger, client }) => ({ ledger, deliver: delivererOf(client) }),
    launch: (asked) => launched({ text, ...asked }),
    stop: async () => {
      await Promise.all([earlierWorker.stop(), laterWorker.stop()]);
      await guardian.close();
      await temporal.stop();
      await database.drop();
      earlier.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function delivererOf(client: Client) {
  return async ({ taskId, command }: { taskId: string; command: { readonly id: string } }) => {
    const handle = client.workflow.getHandle(remediationTaskId(taskId));
    try {
      await handle.executeUpdate<CommandReceipt, [unknown]>(commandUpdate, {
        updateId: command.id,
        args: [command],
      });
      return { outcome: 'acknowledged' as const };
    } catch (fault) {
      return {
        outcome: fault instanceof WorkflowUpdateFailedError ? ('refused' as const) : ('unanswered' as const),
      };
    }
  };
}

/** As the API of a version launches that shipped a policy of the first edition. */
async function launched({
  text,
  store,
  client,
  planId,
  calendarOrigin,
  rate,
}: Launching & { readonly text: string }) {
  const clock = {
    temporalOrigin: toInstant(Date.now()),
    calendarOrigin: toInstant(Date.parse(calendarOrigin)),
    rate,
  };
  const { rules: _, ...policy } = shippedPolicy();
  const tasks = tasksOf({ text, planId }).map(({ brief: { taskId } }) => ({ taskId }));
  await store.storePlan({
    ...{ planId, text, policy, clock, title: 'Kế hoạch nhỏ', sha256: 'không dùng đến', totals: {} },
    ...{ calendar: shippedCalendar(), directory: shippedDirectory(), storedAt: clock.temporalOrigin },
    ...{ workflows: tasks.length, awaitingUnit: 0 },
  });
  await client.workflow.execute(workflowTypes.planLaunch, {
    workflowId: planLaunchId(planId),
    taskQueue,
    args: [{ planId, clock }],
  });
  for (const { taskId } of tasks) while (!(await store.task(taskId))) await pause(50);
  return { clock, tasks };
}
