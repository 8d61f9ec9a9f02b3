import { periodOfChain } from '../../audit/checkpoint.js';
import { remediationTaskId, reportingPeriodId } from '../../workflows/messages.js';

/** The id of the workflow whose events are in a chain. */
export function workflowOfChain(chain: string): string {
  const periodId = periodOfChain(chain);
  return periodId === undefined ? remediationTaskId(chain) : reportingPeriodId(periodId);
}
