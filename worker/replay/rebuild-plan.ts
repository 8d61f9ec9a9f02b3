import type { Client } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import { planChains } from '../../activities/audit/plan-chains.js';
import { rebuildProcess } from '../../activities/audit/rebuild-process.js';
import { buildSynthesisWith } from '../../activities/build-synthesis.js';
import type { Store } from '../../activities/store/port.js';
import type { NotRebuilt, RebuildCounts, RebuiltPlan } from '../../audit/rebuild-report.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { shippedDirectory } from '../../data/shipped.js';
import { namesAt } from '../../domain/directory/names-of.js';
import type { SynthesisInput } from '../../workflows/messages.js';
import { replayedProcesses } from './replayed-processes.js';

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
  const wanted: { readonly input: SynthesisInput; readonly hash: string }[] = [];
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
    const rebuilt = await rebuildProcess({ store, namesThen, chain, recordings, nowMs: Date.now() });
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

/** Builds the syntheses that are gone from the events, in the order of their freezes; each has to get the hash that it had. */
async function rebuildSyntheses({
  store,
  wanted,
  notRebuilt,
}: {
  store: Store;
  wanted: readonly { readonly input: SynthesisInput; readonly hash: string }[];
  notRebuilt: NotRebuilt[];
}): Promise<number> {
  let built = 0;
  const inOrder = [...wanted].sort((one, other) => (one.input.frozenAt < other.input.frozenAt ? -1 : 1));
  for (const { input, hash } of inOrder) {
    const { planId, period, version } = input;
    if (await store.synthesis({ planId, period, version })) continue;
    const made = await buildSynthesisWith({ store })(input);
    built += 1;
    if (made.hash !== hash)
      notRebuilt.push({
        chain: `${planId}/${period}/${String(version)}`,
        code: 'synthesisOtherwise',
        said: `${made.hash}, ${hash}`,
      });
  }
  return built;
}

class Tally {
  counts: RebuildCounts = { kept: 0, written: 0, removed: 0 };

  add({ kept, written, removed }: RebuildCounts): void {
    const { counts } = this;
    this.counts = {
      kept: counts.kept + kept,
      written: counts.written + written,
      removed: counts.removed + removed,
    };
  }
}
