import { proxyActivities } from '@temporalio/workflow';
import type { Activities, PlanLaunchInput, PlanLaunchResult } from './messages.js';

const { startTasks } = proxyActivities<Pick<Activities, 'startTasks'>>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/** Starts every task of a stored plan. It is durable: whoever asked for it may go away, and it is done all the same. */
export async function planLaunch(input: PlanLaunchInput): Promise<PlanLaunchResult> {
  return startTasks(input);
}
