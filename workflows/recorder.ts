import { ActivityFailure, isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
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

/** Writes what happened to the store: quickly when it is there, patiently when it is away. Never gives up. */
export async function record(recording: Recording): Promise<void> {
  try {
    await quick.record(recording);
  } catch (fault) {
    if (isCancellation(fault) || !(fault instanceof ActivityFailure)) throw fault;
    await patient.record(recording);
  }
}
