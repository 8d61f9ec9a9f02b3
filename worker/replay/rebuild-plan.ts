import type { Client } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import { planChains } from '../../activities/audit/plan-chains.js';
import { rebuildProcess } from '../../activities/audit/rebuild-process.js';
import type { Store } from '../../activities/store/port.js';
import type { NotRebuilt, RebuiltPlan } from '../../audit/rebuild-report.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { shippedDirectory } from '../../data/shipped.js';
import { namesAt } from '../../domain/directory/names-of.js';
import { rebuildSyntheses, type WantedSynthesis } from './rebuild-syntheses.js';
import { replayedProcesses } from './replayed-processes.js';
import { Tally } from './tally.js';

/**
 * Makes the copies of a plan again: each history is replayed, and what its workflow had recorded is written as it was recorded
 * then. The system may run meanwhile.
 */
export async function rebuildPlan({
  store,
  client,
  planId,
  workflowBundle,
}: {
  store: Store;
  client: Client;
  planId: string;
  workflowBundle: WorkflowBundle;
}): Promise<RebuiltPlan> {
  const begun = performance.now();
  const before = await store.copiesHash(planId);
  const chains = await planChains({ store, client, planId });
  const notRebuilt: NotRebuilt[] = [];
  const wanted: WantedSynthesis[] = [];
  const [events, notices, views] = [new Tally(), new Tally(), new Tally()];
  async function* processes() {
    for (const chain of chains) {
      const histories = await wholeHistory({
        fetchRun: fetchRunOf({ client, chain }),
        archived: () => store.histories(chain),
      });
      if (histories.length > 0) yield { chain, histories };
      else notRebuilt.push({ chain, code: 'noHistory' });
    }
  }
  const namesThen = namesAt({ first: shippedDirectory(), editions: await store.directoryEditions() });
  for await (const replayed of replayedProcesses({ workflowBundle, processes: processes() })) {
    const { process, recordings, fault, syntheses } = replayed;
    const { chain } = process;
    if (fault !== undefined) {
      notRebuilt.push({ chain, code: 'notReplayed', said: fault.split('\n')[0] ?? '' });
      continue;
    }
    // Read as late as can be: the system may run.
    const there = (await store.copiesOf([chain])).get(chain) ?? { events: [], notices: [] };
    const rebuilt = await rebuildProcess({ store, namesThen, chain, there, recordings, nowMs: Date.now() });
    events.add(rebuilt.events);
    notices.add(rebuilt.notices);
    views.add(rebuilt.views);
    wanted.push(...syntheses);
  }
  const syntheses = await rebuildSyntheses({ store, wanted, notRebuilt });
  return {
    planId,
    processes: chains.length,
    events: events.counts,
    notices: notices.counts,
    views: views.counts,
    syntheses,
    before,
    after: await store.copiesHash(planId),
    ms: Math.round(performance.now() - begun),
    notRebuilt,
  };
}
