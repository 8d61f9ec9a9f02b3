import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type InjectedSinks,
  type WorkflowBundle,
} from '@temporalio/worker';
import type { HistoryJson } from '../../audit/history.js';
import type { WitnessSinks } from '../../workflows/replay-witness.js';
import { workflowCode } from '../workflow-code.js';
import { historyOfJson } from './history-of-json.js';
import { UnwatchedWorker } from './unwatched-worker.js';

/** One answer that an activity had given: what was asked of it, and what it said. */
export interface Answered {
  readonly activity: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
}

/** A process that was replayed: what it asked of its activities in all its runs, and why it could not be replayed to its end. */
export interface Replayed<Process> {
  readonly process: Process;
  readonly answered: readonly Answered[];
  readonly fault?: string;
}

type WithRuns = {
  readonly chain: string;
  readonly workflowId: string;
  readonly histories: readonly HistoryJson[];
};

/** The workflow code of today with a witness in it. `workflowsPath` is another code, for tests. */
export function bundleForReplay(workflowsPath?: string): Promise<WorkflowBundle> {
  if (workflowsPath === undefined) return workflowCode({ interceptorModules: [witness] });
  return bundleWorkflowCode({
    logger: new DefaultLogger('ERROR'),
    workflowsPath,
    workflowInterceptorModules: [witness],
  });
}

const witness = fileURLToPath(new URL('../../workflows/replay-witness.ts', import.meta.url));

/** Runs recorded histories against workflow code in one worker that no server knows; a process at a time, its first run first. */
export async function* replayAll<Process extends WithRuns>({
  workflowBundle,
  processes,
}: {
  workflowBundle: WorkflowBundle;
  processes: AsyncIterable<Process> | Iterable<Process>;
}): AsyncGenerator<Replayed<Process>> {
  let answered: Answered[] = [];
  let underWay: { readonly process: Process; left: number; fault?: string } | undefined;
  const sinks: InjectedSinks<WitnessSinks> = {
    witness: {
      answered: {
        fn: (_info, activity, args, result) => {
          answered.push({ activity, args, result });
        },
        callDuringReplay: true,
      },
    },
  };
  async function* histories() {
    for await (const process of processes) {
      underWay = { process, left: process.histories.length };
      for (const history of process.histories)
        yield { workflowId: process.workflowId, history: historyOfJson(history) };
    }
  }
  for await (const { error } of UnwatchedWorker.runReplayHistories({ workflowBundle, sinks }, histories())) {
    if (!underWay) continue;
    underWay.left -= 1;
    if (error) underWay.fault ??= error.message;
    if (underWay.left > 0) continue;
    const { process, fault } = underWay;
    yield { process, answered, ...(fault !== undefined && { fault }) };
    answered = [];
  }
}
