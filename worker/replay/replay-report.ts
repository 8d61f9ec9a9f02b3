import type { WorkflowBundle } from '@temporalio/worker';
import { canonical, sha256 } from '../../audit/canonical.js';
import { compareReplay } from '../../audit/compare-replay.js';
import { rulesVersion } from '../../audit/manifest.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import type { ReplayDivergence, ReplaySummary } from '../../audit/replay-report.js';
import { replayedProcesses } from './replayed-processes.js';

/** Replays everything that is given, and says where it does not come out as it was recorded. */
export async function replayReport({
  workflowBundle,
  processes,
}: {
  workflowBundle: WorkflowBundle;
  processes: AsyncIterable<RecordedProcess> | Iterable<RecordedProcess>;
}): Promise<ReplaySummary> {
  const divergences: ReplayDivergence[] = [];
  const states: (readonly [string, string])[] = [];
  const counts = { processes: 0, runs: 0, events: 0, temporalEvents: 0 };
  const begun = performance.now();
  async function* withHistories() {
    for await (const one of processes) {
      counts.processes += 1;
      if (one.histories.length > 0) yield one;
      else divergences.push({ chain: one.chain, code: 'noHistory' });
    }
  }
  for await (const replayed of replayedProcesses({ workflowBundle, processes: withHistories() })) {
    const { process: recorded, recordings, state, fault } = replayed;
    const { chain, histories } = recorded;
    const events = recordings.flatMap((recording) => [...recording.events]);
    counts.runs += histories.length;
    counts.events += events.length;
    counts.temporalEvents += histories.reduce((sum, history) => sum + history.events.length, 0);
    states.push([chain, state]);
    const divergence = compareReplay({
      recorded,
      replayed: { events, state, ...(fault !== undefined && { fault }) },
    });
    if (divergence) divergences.push(divergence);
  }
  return {
    ...counts,
    ms: Math.round(performance.now() - begun),
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1_024),
    rules: rulesVersion,
    states: sha256(canonical([...states].sort(([one], [other]) => (one < other ? -1 : 1)))),
    divergences,
  };
}
