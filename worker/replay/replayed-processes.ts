import type { WorkflowBundle } from '@temporalio/worker';
import { workflowOfChain } from '../../activities/audit/workflow-of-chain.js';
import { canonical, sha256 } from '../../audit/canonical.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import type { PeriodRecording, Recording, SynthesisInput } from '../../workflows/messages.js';
import { type Answered, replayAll } from './replay-worker.js';

/** A process with the recordings that its workflow makes of its history today. */
export interface ReplayedRecordings<Process> {
  readonly process: Process;
  readonly recordings: readonly (Recording | PeriodRecording)[];
  /** sha256 of the canonical JSON of the state after the last one. */
  readonly state: string;
  /** The syntheses that it had built, with the hashes that they got. */
  readonly syntheses: readonly { readonly input: SynthesisInput; readonly hash: string }[];
  readonly fault?: string;
}

/** Replays processes; of what their workflows asked, gives what was written then. */
export async function* replayedProcesses<Process extends Pick<RecordedProcess, 'chain' | 'histories'>>({
  workflowBundle,
  processes,
}: {
  workflowBundle: WorkflowBundle;
  processes: AsyncIterable<Process> | Iterable<Process>;
}): AsyncGenerator<ReplayedRecordings<Process>> {
  async function* named() {
    for await (const process of processes) {
      const { chain, histories } = process;
      // A process without a history is passed by: its compare says so.
      yield { process, chain, histories, workflowId: workflowOfChain(chain) };
    }
  }
  for await (const { process, answered, fault } of replayAll({ workflowBundle, processes: named() })) {
    const recordings = answered.filter(isWritten).map(({ args }) => args[0] as Recording | PeriodRecording);
    const state = sha256(canonical(JSON.parse(JSON.stringify(recordings.at(-1)?.state ?? null))));
    const syntheses = answered.flatMap(({ activity, args, result }) =>
      activity === 'buildSynthesis'
        ? [{ input: args[0] as SynthesisInput, hash: (result as { readonly hash: string }).hash }]
        : [],
    );
    yield { process: process.process, recordings, state, syntheses, ...(fault !== undefined && { fault }) };
  }
}

/** Where a report had been filed in time, it was given back and nothing was written (docs/adr/0011). */
function isWritten({ activity, result }: Answered): boolean {
  return (
    activity === 'recordPeriod' || (activity === 'record' && !(Array.isArray(result) && result.length > 0))
  );
}
