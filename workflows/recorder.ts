import { isCancellation, proxyActivities, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow';
import type { Moments, Recorded } from '../domain/task/decided-at.js';
import type { FiledReport } from '../domain/task/filing.js';
import type { Activities, Recording } from './messages.js';

/**
 * Quick and cheap: one history event. Bounded by the number of tries, so that a store that is away never holds up the workflow task:
 * whoever gave the command waits for it, and after eight seconds each beat of its heart would cost three events. The SDK's limit of
 * the whole (scheduleToCloseTimeout) does not count while it tries again.
 */
const quick = proxyLocalActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '6s',
  retry: { initialInterval: '200ms', maximumAttempts: 2 },
});

/** Patient: retried by the server until the store is back; adds no history while it waits. */
const patient = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** What became of a recording. */
interface Written {
  /** What stands against writing it: reports that were filed in time. */
  readonly filed: readonly FiledReport[];
  /** When it and its commands were decided, as it was written; nothing where only time passed, and of old histories. */
  readonly moments?: Moments;
}

/** Writes what happened to the store: quickly when it is there, patiently when it is away. Never gives up. */
export async function record(recording: Recording): Promise<Written> {
  try {
    return writtenOf(await quick.record(recording));
  } catch (fault) {
    // What a local activity threw comes as it is, not inside an ActivityFailure as from others.
    if (isCancellation(fault) || !(fault instanceof TemporalFailure)) throw fault;
    return writtenOf(await patient.record(recording));
  }
}

function writtenOf(answer: Recorded = []): Written {
  return 'commandsAtMs' in answer ? { filed: [], moments: answer } : { filed: answer };
}
