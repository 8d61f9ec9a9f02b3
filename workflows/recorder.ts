import { ActivityFailure, isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { FiledReport } from '../domain/task/filing.js';
import type { Activities, Recording } from './messages.js';

/** Quick and cheap: one history event. Bounded, so that a store that is away never holds up the workflow task. */
const quick = proxyLocalActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '6s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '2s' },
});

/** Patient: retried by the server until the store is back; adds no history while it waits. */
const patient = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10s' },
});

/**
 * Writes what happened to the store: quickly when it is there, patiently when it is away. Never gives up. Gives back what stands
 * against writing it: reports that were filed in time.
 */
export async function record(recording: Recording): Promise<readonly FiledReport[]> {
  try {
    return (await quick.record(recording)) ?? [];
  } catch (fault) {
    if (isCancellation(fault) || !(fault instanceof ActivityFailure)) throw fault;
    return (await patient.record(recording)) ?? [];
  }
}
