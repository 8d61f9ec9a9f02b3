import { parseArgs } from 'node:util';
import { openMongoStore } from '../activities/store/mongo-store.js';
import { serverAddresses } from './config.js';
import { openTemporal } from './operator-program.js';
import { installQuietRuntime } from './replay/quiet-runtime.js';
import { rebuildPlan } from './replay/rebuild-plan.js';
import { bundleForReplay } from './replay/replay-worker.js';

/**
 * Makes MongoDB's events, views and notices again from Temporal's histories and the archive: of the plan that `--plan` names, or
 * of all. Says one line of JSON for each plan. Exit code 0, 4 where something could not be made again, else 3.
 */
const { values } = parseArgs({ options: { plan: { type: 'string' } } });

try {
  process.exitCode = await rebuild(values.plan);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 3;
}

async function rebuild(planId: string | undefined): Promise<0 | 4> {
  const { mongodbUri, ...ofTemporal } = serverAddresses();
  const store = openMongoStore({ uri: mongodbUri });
  const { client, close } = await openTemporal(ofTemporal);
  try {
    const plans = (await store.plans()).filter((plan) => planId === undefined || plan.planId === planId);
    if (plans.length === 0) throw new Error(`there is no plan ${planId ?? ''} in MongoDB`);
    // The runtime keeps a process alive until its last worker has ended: it is made when there is one.
    installQuietRuntime();
    const workflowBundle = await bundleForReplay();
    let isWhole = true;
    for (const plan of plans) {
      const rebuilt = await rebuildPlan({ store, client, planId: plan.planId, workflowBundle });
      isWhole &&= rebuilt.notRebuilt.length === 0;
      process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
    }
    return isWhole ? 0 : 4;
  } finally {
    await close();
    await store.close();
  }
}
