import type { WorkflowBundle } from '@temporalio/worker';
import { canonical, sha256 } from '../../audit/canonical.js';
import { compareReplay } from '../../audit/compare-replay.js';
import { knownRules } from '../../audit/known-rules.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import type { ReplayDivergence, ReplaySummary } from '../../audit/replay-report.js';
import { replayedProcesses } from './replayed-processes.js';

/** What came of the replay of some of the processes; parts add up to a summary. */
export interface ReplayPart {
  readonly processes: number;
  readonly runs: number;
  readonly events: number;
  readonly temporalEvents: number;
  /** Each chain with the sha256 of its state. */
  readonly states: readonly (readonly [string, string])[];
  readonly divergences: readonly ReplayDivergence[];
  readonly memoryMb: number;
}

interface Replaying {
  workflowBundle: WorkflowBundle;
  processes: AsyncIterable<RecordedProcess> | Iterable<RecordedProcess>;
}

/** Replays everything that is given, and says where it does not come out as it was recorded. */
export async function replayReport(replaying: Replaying): Promise<ReplaySummary> {
  const begun = performance.now();
  return summaryOf({ parts: [await replayPart(replaying)], ms: performance.now() - begun });
}

/** Replays some of the processes. */
export async function replayPart({ workflowBundle, processes }: Replaying): Promise<ReplayPart> {
  const divergences: ReplayDivergence[] = [];
  const states: (readonly [string, string])[] = [];
  const counts = { processes: 0, runs: 0, events: 0, temporalEvents: 0 };
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
    states,
    divergences,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

/** The whole of what parts found; `ms` is how long all of them took together. */
export function summaryOf({ parts, ms }: { parts: readonly ReplayPart[]; ms: number }): ReplaySummary {
  const sum = (count: (part: ReplayPart) => number) => parts.reduce((all, part) => all + count(part), 0);
  const states = parts.flatMap((part) => [...part.states]);
  return {
    processes: sum(({ processes }) => processes),
    runs: sum(({ runs }) => runs),
    events: sum(({ events }) => events),
    temporalEvents: sum(({ temporalEvents }) => temporalEvents),
    ms: Math.round(ms),
    memoryMb: sum(({ memoryMb }) => memoryMb),
    rules: knownRules,
    states: sha256(canonical(states.sort(([one], [other]) => byName(one, other)))),
    divergences: parts
      .flatMap((part) => [...part.divergences])
      .sort(({ chain: one }, { chain: other }) => byName(one, other)),
  };
}

function byName(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
