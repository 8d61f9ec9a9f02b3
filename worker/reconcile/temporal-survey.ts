import type { Client } from '@temporalio/client';
import { chainOfWorkflow, planOfChain } from '../../activities/audit/workflow-of-chain.js';
import { planLaunchId, unitReportStart } from '../../workflows/messages.js';

/** What Temporal knows, by the names of its workflows. */
export interface TemporalSurvey {
  /** The tasks and periods of each plan. */
  readonly chains: ReadonlyMap<string, readonly string[]>;
  readonly filings: readonly string[];
  /** Plans whose launch is under way. */
  readonly launching: ReadonlySet<string>;
}

/** Reads the names of all workflows. */
export async function surveyTemporal(client: Client): Promise<TemporalSurvey> {
  const chains = new Map<string, string[]>();
  const [filings, launching] = [new Set<string>(), new Set<string>()];
  const [ofFiling, ofLaunch] = [unitReportStart({ filing: '' }).workflowId, planLaunchId('')];
  for await (const { workflowId, status } of client.workflow.list()) {
    const chain = chainOfWorkflow(workflowId);
    if (chain !== undefined) {
      const planId = planOfChain(chain);
      chains.set(planId, [...(chains.get(planId) ?? []), chain]);
    } else if (workflowId.startsWith(ofFiling)) filings.add(workflowId.slice(ofFiling.length));
    else if (workflowId.startsWith(ofLaunch) && status.name === 'RUNNING')
      launching.add(workflowId.slice(ofLaunch.length));
  }
  return { chains, filings: [...filings].sort(), launching };
}
