import { proxyActivities } from '@temporalio/workflow';
import type { Activities, UnitReportInput, UnitReportResult } from './messages.js';

/** Retried for as long as it takes: a report that was filed lands. */
const { landReport } = proxyActivities<Pick<Activities, 'landReport'>>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Brings what a unit filed to the tasks, a line to each (plan, part C.1). */
export async function unitReport(input: UnitReportInput): Promise<UnitReportResult> {
  return landReport(input);
}
