import { periodChain, periodOfChain } from '../../audit/checkpoint.js';
import { remediationTaskId, reportingPeriodId } from '../../workflows/messages.js';

/** The id of the workflow whose events are in a chain. */
export function workflowOfChain(chain: string): string {
  const periodId = periodOfChain(chain);
  return periodId === undefined ? remediationTaskId(chain) : reportingPeriodId(periodId);
}

/** The task or period of a workflow; nothing for a launch or the landing of a filing. */
export function chainOfWorkflow(workflowId: string): string | undefined {
  const [tasks, periods] = [remediationTaskId(''), reportingPeriodId('')];
  if (workflowId.startsWith(tasks)) return workflowId.slice(tasks.length);
  if (workflowId.startsWith(periods)) return periodChain(workflowId.slice(periods.length));
  return undefined;
}

/** The plan of a task or period. */
export function planOfChain(chain: string): string {
  return (periodOfChain(chain) ?? chain).split('/', 1)[0] ?? '';
}
